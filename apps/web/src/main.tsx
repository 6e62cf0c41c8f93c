import './look/look.css';
document.body.dataset['surface'] = 'patient';

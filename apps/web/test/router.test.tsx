import { cleanup, render, screen } from '@solidjs/testing-library';
import { userEvent } from '@testing-library/user-event';
import { onCleanup, onMount, type JSX } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLayer, Navigate, paramsOf, Router, useParams, type Route } from '../src/look/router.tsx';

describe('the parameters of an address', () => {
  test('are its named parts, decoded', () => {
    expect(paramsOf('/p/:id/plan/edit', '/p/c%20dee/plan/edit')).toEqual({ id: 'c dee' });
    expect(paramsOf('/', '/')).toEqual({});
    expect(paramsOf('/today', '/today/')).toEqual({});
  });

  test('are nothing for another address, a longer one, or one that cannot be decoded', () => {
    expect(paramsOf('/p/:id', '/p')).toBeUndefined();
    expect(paramsOf('/p/:id', '/p/a/b')).toBeUndefined();
    expect(paramsOf('/p/:id', '/q/a')).toBeUndefined();
    expect(paramsOf('/p/:id', '/p/%E0%A4%A')).toBeUndefined();
  });
});

describe('a page', () => {
  let told: string[] = [];

  function Shell(props: { readonly children?: JSX.Element }): JSX.Element {
    onMount(() => told.push('shell'));
    return <div>shell {props.children}</div>;
  }

  function Person(): JSX.Element {
    const params = useParams<{ id: string }>();
    const { id } = params;
    onCleanup(() => told.push(`left ${id}`));
    return (
      <p>
        person {id}
        <a href="/p/two">next</a>
        <a href="/broken">broken</a>
      </p>
    );
  }

  let reachable = false;
  const shell = makeLayer(async () => Shell);
  const routes: readonly Route[] = [
    { path: '/', layers: [makeLayer(async () => () => <Navigate href="/p/one" />)] },
    { path: '/p/:id', layers: [shell, makeLayer(async () => Person)] },
    {
      path: '/broken',
      layers: [
        shell,
        makeLayer(async () => {
          if (!reachable) throw new Error('no network');
          return () => <p>found</p>;
        }),
      ],
    },
    { path: '*', layers: [makeLayer(async () => () => <p>nothing here</p>)] },
  ];

  const open = (path: string): void => {
    history.replaceState(null, '', path);
    render(() => <Router routes={routes} failed={(props) => <button onClick={() => props.onRetry()}>again</button>} />);
  };

  beforeEach(() => {
    told = [];
    reachable = false;
  });
  afterEach(cleanup);

  test('begins anew when its parameters change, while the frame around it stands', async () => {
    open('/p/one');
    await userEvent.click(await screen.findByText('next'));
    expect(await screen.findByText(/person two/)).toBeTruthy();
    expect(location.pathname).toBe('/p/two');
    expect(told).toEqual(['shell', 'left one']);
  });

  test('may send on to another', async () => {
    open('/');
    expect(await screen.findByText(/person one/)).toBeTruthy();
  });

  test('that is not known shows the last route', async () => {
    open('/nowhere/at/all');
    expect(await screen.findByText('nothing here')).toBeTruthy();
  });

  test('whose code cannot be fetched says so and can be tried again', async () => {
    open('/p/one');
    await userEvent.click(await screen.findByText('broken'));
    const again = await screen.findByText('again');
    reachable = true;
    await userEvent.click(again);
    expect(await screen.findByText('found')).toBeTruthy();
    expect(told).toEqual(['shell', 'left one']);
  });
});

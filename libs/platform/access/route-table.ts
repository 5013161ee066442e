import type { INestApplicationContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION } from './permission.ts';
import { PUBLIC } from './public.ts';

/** Every handler as `Controller.method`: those that say `@Permission()` or `@Public()`, and those that forgot. */
export const routeTable = (app: INestApplicationContext): { declared: string[]; undeclared: string[] } => {
  const scanner = new MetadataScanner();
  const reflector = app.get(Reflector);
  const routes = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) =>
      scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).map((name) => ({
        name: `${metatype?.name}.${name}`,
        places: [Reflect.get(instance as object, name), metatype] as (() => void)[],
      })),
    )
    .filter(({ places: [handler] }) => handler && Reflect.hasMetadata(PATH_METADATA, handler));
  const says = (places: (() => void)[]) =>
    reflector.getAllAndOverride<unknown>(PUBLIC, places) ?? reflector.getAllAndOverride<unknown>(PERMISSION, places);
  return {
    declared: routes.filter(({ places }) => says(places) !== undefined).map(({ name }) => name),
    undeclared: routes.filter(({ places }) => says(places) === undefined).map(({ name }) => name),
  };
};

// CommonJS packages that require Nest fail when its ES modules are still loading: have them ready before any test file.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
import '@nestjs/platform-fastify';

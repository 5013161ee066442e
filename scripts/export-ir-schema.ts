import { join } from 'node:path';
import prettier from 'prettier';
import ts from 'typescript';
import { root } from './build/paths.ts';
import { sameOrWrite } from './build/same-or-write.ts';

/** The JSON Schema of the semantic IR, read from its types: `docs/semantic-ir.schema.json`. */
const program = ts.createProgram([join(root, 'libs/semantics/ir.ts')], {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  customConditions: ['source'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  types: [],
});
const checker = program.getTypeChecker();

type Schema = Record<string, unknown>;
const definitions: Record<string, Schema> = {};

const describedBy = (symbol: ts.Symbol | undefined): Schema => {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  return text === '' ? {} : { description: text };
};

const objectSchema = (type: ts.Type): Schema => {
  const properties = checker.getPropertiesOfType(type);
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map((property) => [
        property.name,
        { ...describedBy(property), ...schemaOf(checker.getTypeOfSymbol(property)) },
      ]),
    ),
    required: properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name),
    additionalProperties: false,
  };
};

const literalOf = (type: ts.Type): readonly (string | number)[] =>
  type.isStringLiteral() || type.isNumberLiteral() ? [type.value] : [];

const unionSchema = (union: ts.UnionType): Schema => {
  // A union without null is the one that has a name, which may stand inside itself.
  const given = checker.getNonNullableType(union);
  if (given !== union && union.types.some(({ flags }) => flags & ts.TypeFlags.Null))
    return { anyOf: [schemaOf(given), { type: 'null' }] };
  const types = union.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  if (types.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
  const values = types.flatMap(literalOf);
  const rest = types.filter((type) => literalOf(type).length === 0).map(schemaOf);
  const alternatives = values.length > 0 ? [{ enum: values }, ...rest] : rest;
  return alternatives.length === 1 ? (alternatives[0] ?? {}) : { anyOf: alternatives };
};

const nameOf = (type: ts.Type): string | undefined => {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol && !symbol.name.startsWith('__') ? symbol.name : undefined;
};

/** Named objects become definitions, so that formulas may hold formulas; everything else stands where it is used. */
function schemaOf(type: ts.Type): Schema {
  if (type.flags & ts.TypeFlags.String) return { type: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
  if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return { type: 'array', items: item ? schemaOf(item) : {} };
  }
  const name = nameOf(type);
  const holdsObjects =
    !type.isUnion() || type.types.some(({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));
  if (name === undefined || !holdsObjects) return type.isUnion() ? unionSchema(type) : objectSchema(type);
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = {
      ...describedBy(type.aliasSymbol ?? type.getSymbol()),
      ...(type.isUnion() ? unionSchema(type) : objectSchema(type)),
    };
  }
  return { $ref: `#/$defs/${name}` };
}

const source = program.getSourceFile(join(root, 'libs/semantics/ir.ts'));
const symbol = source && checker.getSymbolAtLocation(source);
const ir = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === 'SemanticIr');
if (!ir) throw new Error('libs/semantics/ir.ts has no SemanticIr.');
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'DocSense semantic IR',
  ...schemaOf(checker.getDeclaredTypeOfSymbol(ir)),
  $defs: definitions,
};
sameOrWrite(
  'docs/semantic-ir.schema.json',
  await prettier.format(JSON.stringify(schema), { parser: 'json', printWidth: 120 }),
);

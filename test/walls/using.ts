import { Visitor } from "@swc/core/Visitor.js";

/**
 * swc parses `using` and `await using`, and its visitor, which dependency-cruiser walks the tree with, throws
 * at them. They are followed as what they are: declarations of variables, whose values may hold an import.
 */
export function followUsing(): void {
  const known = Visitor.prototype.visitStatement;
  Visitor.prototype.visitStatement = function (this: Visitor, statement) {
    const declared: unknown = "decls" in statement ? statement.decls : undefined;
    if (!Array.isArray(declared)) return known.call(this, statement);
    this.visitVariableDeclarators(declared);
    return statement;
  };
}

/**
 * Which values a message wants, read from the message itself by the compiler:
 * `"{count, plural, one {# day} other {# days}} with {name}"` wants `{ count: number; name: string }`.
 * Every brace flips between text and argument, so an opening brace met in text begins an argument.
 */
export type Placeholders<Message extends string> = {
  readonly [Found in Arguments<Message> as Found["name"]]: Found["value"];
};

type Arguments<
  Rest extends string,
  InText extends boolean = true,
  Found = never,
> = Rest extends `${infer Before}{${infer After}`
  ? AfterClosing<Before, InText> extends true
    ? Arguments<After, false, Found | Argument<After>>
    : Arguments<After, true, Found>
  : Extract<Found, AnyArgument>;

interface AnyArgument {
  readonly name: string;
  readonly value: string | number;
}

type AfterClosing<Before extends string, InText extends boolean> = Before extends `${string}}${infer Rest}`
  ? AfterClosing<Rest, InText extends true ? false : true>
  : InText;

type Argument<After extends string> = After extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${infer Kind}`
    ? { readonly name: Name; readonly value: Kind extends ` plural,${string}` ? number : string }
    : { readonly name: Inside; readonly value: string | number }
  : never;

package dev.billet.run;

/**
 * One call of a goal.
 *
 * @param options what it works on, and what its author asked for
 * @param secrets where the accounts' secrets are
 * @param console where it tells how it goes
 */
public record Invocation(BlogOptions options, Secrets secrets, Console console) {}

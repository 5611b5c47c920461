/**
 * Code to coloured code, while the site is built.
 *
 * <p>In: code and the name of its language. Out: which stretch of it is a keyword, a string, a comment. The lexers are those
 * of RSyntaxTextArea: state machines without regular expressions, some fifty languages in one jar without dependencies.
 */
@NullMarked
package dev.billet.generator.markdown.highlight;

import org.jspecify.annotations.NullMarked;

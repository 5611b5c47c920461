/** What readers see: a site as a host serves it, in a real browser. */
@org.jspecify.annotations.NullMarked
package dev.billet.generator.browser;

/**
 * JSON Schemas, by which editors complete and check what the author writes.
 *
 * <p>In: what readers ask for, and what their keys mean. Out: a schema, as JSON. It knows no key by name.
 */
@NullMarked
package dev.billet.schema;

import org.jspecify.annotations.NullMarked;

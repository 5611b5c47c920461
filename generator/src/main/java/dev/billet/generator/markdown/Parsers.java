package dev.billet.generator.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parsers by the extensions that a text needs: each one registered costs time on every text, used or not. */
final class Parsers {
    private final Map<List<Class<?>>, Parser> parsers = new ConcurrentHashMap<>();

    Document parse(String markdown) {
        List<Extension> extensions = needed(markdown);
        List<Class<?>> key = new ArrayList<>(extensions.size());
        extensions.forEach(extension -> key.add(extension.getClass()));
        return parsers.computeIfAbsent(key, k -> parser(extensions)).parse(markdown);
    }

    private static List<Extension> needed(String markdown) {
        List<Extension> extensions = new ArrayList<>();
        if (markdown.indexOf('|') >= 0) {
            extensions.add(TablesExtension.create());
        }
        if (markdown.indexOf('~') >= 0) {
            extensions.add(StrikethroughExtension.create());
        }
        if (markdown.contains("[^")) {
            extensions.add(FootnoteExtension.create());
        }
        if (markdown.contains("[ ]") || markdown.contains("[x]") || markdown.contains("[X]")) {
            extensions.add(TaskListExtension.create());
        }
        return extensions;
    }

    private static Parser parser(List<Extension> extensions) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, extensions);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.MIN_HEADER_ROWS, 1);
        options.set(TablesExtension.MAX_HEADER_ROWS, 1);
        Parser parser = Parser.builder(options).build();
        // the first document makes a parser mark the characters it reacts to: once, before threads share it
        parser.parse("");
        return parser;
    }
}

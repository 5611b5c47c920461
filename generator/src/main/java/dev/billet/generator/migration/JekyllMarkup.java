package dev.billet.generator.migration;

/** Turns Liquid and kramdown into ours. */
record JekyllMarkup(Fields config, Remarks remarks) implements ForeignBlog.Markup {

    @Override
    public TrackedText rewrite(ForeignText text, TextIndex index) {
        String separator = text.front().text("excerpt_separator").orElse(config.text("excerpt_separator", ""));
        TrackedText body = text.body();
        if (!separator.isEmpty()
                && !separator.equals("<!--more-->")
                && body.text().contains(separator)) {
            int at = body.text().indexOf(separator);
            body = body.edit(java.util.List.of(new TrackedText.Edit(at, at + separator.length(), "<!--more-->")));
        }
        body = new Liquid(text, index, remarks).rewrite(body);
        return text.html() ? body : new Kramdown(text.source(), remarks).rewrite(body);
    }
}

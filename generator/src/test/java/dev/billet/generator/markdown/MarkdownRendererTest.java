package dev.billet.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.markdown.LinkResolver.Resolution.AsWritten;
import dev.billet.generator.markdown.LinkResolver.Resolution.Broken;
import dev.billet.generator.markdown.LinkResolver.Resolution.Target;
import dev.billet.generator.model.Heading;
import dev.billet.generator.problem.SourceText;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer(MarkdownOptions.defaults());

    private Rendered render(String markdown) {
        return renderer.render(
                new SourceText("post.md", markdown), 0, new RenderContext("en", true, LinkResolver.none()));
    }

    @Test
    void theLeadingHeadingIsTheTitleAndCanBeLeftOut() {
        var source = new SourceText("post.md", "---\na: b\n---\n\n# The *title*\n\nText.\n");

        assertThat(renderer.leadingHeading(source, 13)).contains("The title");
        assertThat(renderer.render(source, 13, new RenderContext("en", true, LinkResolver.none()))
                        .html())
                .isEqualTo("<p>Text.</p>\n");
        assertThat(renderer.render(source, 13, new RenderContext("en", false, LinkResolver.none()))
                        .html())
                .isEqualTo("<h1 id=\"the-title\">The <em>title</em></h1>\n<p>Text.</p>\n");
    }

    @Test
    void anUnderlinedHeadingIsATitleToo() {
        assertThat(renderer.leadingHeading(new SourceText("p.md", "Title\n=====\n\nText"), 0))
                .contains("Title");
    }

    @Test
    void aBodyThatStartsOtherwiseHasNoTitle() {
        assertThat(renderer.leadingHeading(new SourceText("p.md", "Text\n\n# Later"), 0))
                .isEmpty();
        assertThat(renderer.leadingHeading(new SourceText("p.md", "## Second level"), 0))
                .isEmpty();
        assertThat(renderer.leadingHeading(new SourceText("p.md", ""), 0)).isEmpty();
    }

    @Test
    void aBrokenLinkIsReportedAtItsTargetInTheFile() {
        var source = new SourceText("post.md", "---\r\na: b\r\n---\r\nOne.\r\n\r\nSee [it](gone.md#x).\r\n");

        var rendered = renderer.render(
                source,
                16,
                new RenderContext(
                        "en", true, (target, kind) -> new Broken("there is no " + target, "Write another name.")));

        assertThat(rendered.html()).isEqualTo("<p>One.</p>\n<p>See <a href=\"gone.md#x\">it</a>.</p>\n");
        assertThat(rendered.problems()).singleElement().hasToString("""
                post.md:6:10: error: there is no gone.md#x
                    6 | See [it](gone.md#x).
                                 ^^^^^^^^^
                  Write another name.""");
    }

    @Test
    void resolvedLinksAndImagesCarryTheirTarget() {
        var context = new RenderContext(
                "en",
                true,
                (target, kind) -> kind == LinkResolver.Kind.IMAGE ? new Target("/i/é.png") : new AsWritten());

        var rendered = renderer.render(new SourceText("p.md", "![a *b*](i.png) [c](d.md#e) [](<>)"), 0, context);

        assertThat(rendered.html())
                .isEqualTo(
                        "<p><img src=\"/i/%C3%A9.png\" alt=\"a b\"> <a href=\"d.md#e\">c</a> <a href=\"\"></a></p>\n");
        assertThat(rendered.anchors()).extracting(AnchoredLink::href).containsExactly("d.md#e");
    }

    @Test
    void theSummaryIsTheFirstParagraphWithoutItsFootnotes() {
        var rendered = render("## Head\n\nFirst[^1] *part*.\n\nSecond.\n\n[^1]: Note.\n");

        assertThat(rendered.summaryHtml()).isEqualTo("<p>First <em>part</em>.</p>");
        assertThat(rendered.summaryText()).isEqualTo("First part.");
    }

    @Test
    void theSummaryEndsAtTheMarkerWhichIsNotWritten() {
        var rendered = render("## Head\n\nOne.\n\nTwo.\n\n<!-- more -->\n\nThree.");

        assertThat(rendered.html()).isEqualTo("<h2 id=\"head\">Head</h2>\n<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n");
        assertThat(rendered.summaryHtml()).isEqualTo("<h2>Head</h2>\n<p>One.</p>\n<p>Two.</p>");
        assertThat(rendered.summaryText()).isEqualTo("Head One. Two.");
    }

    @Test
    void templateLanguageInTextStaysText() {
        assertThat(render("${x} <#if y>a</#if> <@m/>").html())
                .isEqualTo("<p>${x} &lt;#if y&gt;a&lt;/#if&gt; &lt;@m/&gt;</p>\n");
    }

    @Test
    void headingsHaveUniqueIdsInTheirOwnScript() {
        var rendered = render("## L’été `x_y`\n\n## L’été `x_y`\n\n## 日本 語!\n\n## !!!\n");

        assertThat(rendered.headings())
                .containsExactly(
                        new Heading(2, "lété-x_y", "L’été x_y"),
                        new Heading(2, "lété-x_y-1", "L’été x_y"),
                        new Heading(2, "日本-語", "日本 語!"),
                        new Heading(2, "section", "!!!"));
    }

    @Test
    void aTableScrollsInARegionOfItsOwn() {
        assertThat(render("| a | b |\n|:-:|--:|\n| 1 | `2 \\| 3` |\n").html()).isEqualTo("""
                <div class="table-scroll" tabindex="0" role="region" aria-label="Table 1">
                <table>
                <thead>
                <tr>
                <th style="text-align: center">a</th>
                <th style="text-align: right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td style="text-align: center">1</td>
                <td style="text-align: right"><code>2 | 3</code></td>
                </tr>
                </tbody>
                </table>
                </div>
                """);
    }

    @Test
    void aTaskIsACheckboxLabelledByItsText() {
        assertThat(render("- [ ] one\n- [x] two\n").html()).isEqualTo("""
                <ul>
                <li class="task-list-item"><label><input disabled="" type="checkbox"> one</label></li>
                <li class="task-list-item"><label><input checked="" disabled="" type="checkbox"> two</label></li>
                </ul>
                """);
    }

    @Test
    void footnotesAreNumberedByTheirFirstReferenceAndLinkBack() {
        var context = new RenderContext("fr", true, LinkResolver.none());

        var rendered = renderer.render(
                new SourceText("p.md", "A[^b] c[^a] d[^b].\n\n[^a]: Alpha.\n[^b]: Beta.\n[^z]: Unused.\n"), 0, context);

        assertThat(rendered.html()).isEqualTo("""
                <p>A<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> c<sup class="footnote-ref"><a href="#fn:2" id="fnref:2" role="doc-noteref">2</a></sup> d<sup class="footnote-ref"><a href="#fn:1" id="fnref:1-2" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Notes">
                <ol>
                <li id="fn:1">
                <p>Beta. <a href="#fnref:1" class="footnote-backref" role="doc-backlink" aria-label="Retour à l’appel de note 1">↩︎</a> <a href="#fnref:1-2" class="footnote-backref" role="doc-backlink" aria-label="Retour à l’appel de note 1-2">↩︎</a></p>
                </li>
                <li id="fn:2">
                <p>Alpha. <a href="#fnref:2" class="footnote-backref" role="doc-backlink" aria-label="Retour à l’appel de note 2">↩︎</a></p>
                </li>
                </ol>
                </section>
                """);
    }

    @Test
    void wordsAreThoseThatPeopleRead() {
        assertThat(render("# T\n\nl’eau est bleue, n’est-ce `pas là`.\n\n```\nno no\n```\n\n日本語 text\n")
                        .words())
                .isEqualTo(10);
    }
}

package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Blocks of code. */
final class CodeBlocks {
    private CodeBlocks() {}

    static boolean writeFenced(FencedCodeBlock block, Rendering r) {
        String info = block.getInfo().unescape().strip();
        r.html.line().raw("<pre><code");
        if (!info.isEmpty()) {
            r.html.attribute("class", "language-" + info.split("[\\s{]", 2)[0]);
        }
        write(block.getContentChars(), r);
        return false;
    }

    static boolean writeIndented(IndentedCodeBlock block, Rendering r) {
        r.html.line().raw("<pre><code");
        write(block.getContentChars().trimTailBlankLines(), r);
        return false;
    }

    private static void write(BasedSequence content, Rendering r) {
        String code = content.toString();
        r.html.raw(">").text(code);
        if (!code.isEmpty()) {
            r.html.line();
        }
        r.html.raw("</code></pre>\n");
    }
}

package scot.cairn.help;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads the files of help. HTML in them is shown as it is typed, and no link may run anything. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /**
     * What a file says.
     *
     * @throws IllegalArgumentException if it does not begin with a heading of the first level
     */
    static Topic topic(String id, String text) {
        Node document = PARSER.parse(text);
        if (!(document.getFirstChild() instanceof Heading first) || first.getLevel() != 1) {
            throw new IllegalArgumentException(
                    "help %s needs a first line such as: # Sign in".formatted(id));
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (Node node = first.getNext(); node != null; node = node.getNext()) {
            if (node instanceof ThematicBreak) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(HTML.render(node));
            }
        }
        parts.add(part.toString());
        return new Topic(id, words(first), List.copyOf(parts), bold(document));
    }

    private static Set<String> bold(Node document) {
        Set<String> bold = new LinkedHashSet<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(StrongEmphasis strong) {
                        bold.add(words(strong));
                    }
                });
        return bold;
    }

    private static String words(Node of) {
        StringBuilder words = new StringBuilder();
        of.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        words.append(' ');
                    }
                });
        return words.toString();
    }
}

using Claimline.Cli.Maps;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>One self-contained page: the texts with their findings marked, and every statement in words beside them.</summary>
internal sealed class HtmlFormat : ReadingFormat
{
    private readonly TextWriter output;
    private readonly PlaceMap map;
    private int documents;

    public HtmlFormat(TextWriter output, PlaceMap map)
    {
        this.output = output;
        this.map = map;
        output.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>Claimline reading</title>\n<style>\n");
        output.Write(PageStyle.Css);
        output.Write("</style>\n</head>\n<body>\n");
        Legend();
    }

    public override void Write(string path, Reading reading)
    {
        documents++;
        var words = new ReadingWords(reading);
        output.Write("<article>\n<header><h1>");
        Text(reading.Document.Title?.Of(reading.Text) ?? Path.GetFileName(path));
        output.Write("</h1><p>");
        Text(words.Summary());
        output.Write("</p></header>\n<div class=\"text\">\n");
        Body(reading, words);
        output.Write("</div>\n<section class=\"statements\"><h2>Statements</h2>\n");
        foreach (var statement in reading.Statements) Card(statement, words);
        output.Write("</section>\n");
        map.Write(output, reading);
        output.Write("</article>\n");
        output.Flush();
    }

    public override void Dispose()
    {
        output.Write("</body>\n</html>\n");
        output.Dispose();
    }

    private void Legend()
    {
        output.Write("<aside class=\"legend\"><b>Marks</b> ");
        (MarkKind Kind, string Words)[] marks =
        [
            (MarkKind.Source, "who speaks"), (MarkKind.Via, "through whom"), (MarkKind.Cue, "words that attribute"), (MarkKind.Content, "what is put forward"), (MarkKind.Likelihood, "how likely"),
            (MarkKind.Date, "date"), (MarkKind.Quantity, "quantity"), (MarkKind.Place, "place"), (MarkKind.View, "the publisher’s verdict"), (MarkKind.Marker, "endnote"), (MarkKind.Takeaway, "key takeaway"),
        ];
        foreach (var (kind, words) in marks) output.Write($"<span class=\"{MarkedText.ClassOf(kind)}\">{words}</span> ");
        output.Write("<a class=\"tag\">s1 claim</a> number and stance of a statement: it leads to its card. Pointing at a mark says what it means.</aside>\n");
    }

    private void Body(Reading reading, ReadingWords words)
    {
        var marked = new MarkedText(reading.Text, Marks(reading, words));
        var end = 0;
        foreach (var block in reading.Blocks)
        {
            Between(reading.Text, end, block.Span.Start);
            var (tag, name) = block.Kind == BlockKind.Heading ? ("h2", "heading") : ("p", ReadingWords.Kebab(block.Kind));
            output.Write($"<{tag} class=\"{name}\">");
            marked.Write(output, block.Span);
            output.Write($"</{tag}>\n");
            end = block.Span.End;
        }
        Between(reading.Text, end, reading.Text.Length);
    }

    // What belongs to no block, such as the bullets of items.
    private void Between(string text, int start, int end)
    {
        if (start >= end || text.AsSpan(start, end - start).IsWhiteSpace()) return;
        output.Write("<span class=\"between\">");
        Text(text[start..end].Trim());
        output.Write("</span>\n");
    }

    private IEnumerable<Mark> Marks(Reading reading, ReadingWords words)
    {
        foreach (var statement in reading.Statements)
        {
            var tag = $"<a class=\"tag\" id=\"d{documents}-t-{statement.Id}\" href=\"#d{documents}-{statement.Id}\">{statement.Id} {ReadingWords.Stance(statement)}</a>";
            if (statement.Source is { Span: { } source }) yield return new(source, MarkKind.Source, $"{statement.Id}: {words.Speaker(statement.Source.Value)}");
            foreach (var via in statement.Via)
            {
                if (via.Span is { } span) yield return new(span, MarkKind.Via, $"{statement.Id}: through {words.Speaker(via)}");
            }
            if (statement.Cue is { } cue) yield return new(cue, MarkKind.Cue, $"{statement.Id}: {ReadingWords.Stance(statement)}", tag);
            yield return new(statement.Content, MarkKind.Content, null, statement.Cue is null ? tag : null);
            if (statement.Likelihood is { } likelihood) yield return new(likelihood.Span, MarkKind.Likelihood, $"{likelihood.Low} to {likelihood.High} percent");
        }
        foreach (var date in reading.Dates) yield return new(date.Span, MarkKind.Date, words.Date(date).Meaning);
        foreach (var quantity in reading.Quantities) yield return new(quantity.Span, MarkKind.Quantity, words.Quantity(quantity).Meaning);
        foreach (var place in reading.Places) yield return new(place.Span, MarkKind.Place, words.Place(place).Meaning);
        foreach (var view in reading.Views) yield return new(view.Span, MarkKind.View, $"{view.Statement}: {ReadingWords.Kebab(view.Verdict)}");
        foreach (var marker in reading.Endnotes.SelectMany(e => e.Markers)) yield return new(marker, MarkKind.Marker, null);
        foreach (var takeaway in reading.Takeaways) yield return new(takeaway.Span, MarkKind.Takeaway, null);
    }

    private void Card(Statement statement, ReadingWords words)
    {
        output.Write($"<div class=\"card\" id=\"d{documents}-{statement.Id}\"><a class=\"tag\" href=\"#d{documents}-t-{statement.Id}\">{statement.Id}</a> ");
        foreach (var (text, style) in words.Who(statement)) Line(text, style == Style.Strong ? "b" : "span");
        output.Write("<br/>");
        Line(string.Join(", ", words.How(statement).Select(h => h.Text)), "i");
        foreach (var (text, style) in words.What(statement)) Line(text, style == Style.Plain ? "q" : "small");
        output.Write("</div>\n");

        void Line(string text, string tag)
        {
            output.Write($"<{tag}>");
            Text(text);
            output.Write($"</{tag}> ");
        }
    }

    private void Text(string value) => MarkedText.Escape(output, value);
}

using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>One finding of a reading in one shape for all kinds: what it is, where, what it means, and why.</summary>
internal readonly record struct Finding(string Name, TextSpan Span, string Meaning, Trace Trace)
{
    /// <summary>Every finding of every kind, kind by kind in text order.</summary>
    public static IEnumerable<Finding> AllOf(Reading reading)
    {
        var words = new ReadingWords(reading);
        foreach (var block in reading.Blocks) yield return new("block", block.Span, ReadingWords.Kebab(block.Kind), block.Trace);
        foreach (var sentence in reading.Sentences) yield return new("sentence", sentence, "", new("sentences"));
        foreach (var note in reading.Endnotes)
        {
            foreach (var marker in note.Markers) yield return new("marker", marker, $"endnote {note.Number}", new("endnotes.marker"));
            if (note.Text is { } entry) yield return new("endnote", entry, $"endnote {note.Number}", new("endnotes.entry"));
        }
        foreach (var takeaway in reading.Takeaways)
        {
            yield return new("takeaway", takeaway.Span, "", takeaway.Trace);
            if (takeaway.Topline is { } topline) yield return new("topline", topline, "", takeaway.Trace);
        }
        if (reading.Document.Title is { } title) yield return new("title", title, "", new("document.title"));
        foreach (var mention in reading.Mentions)
            yield return new("mention", mention.Span, mention.Ref is null ? ReadingWords.Kebab(mention.Type) : $"{ReadingWords.Kebab(mention.Type)}, {mention.Ref}", mention.Trace);
        foreach (var finding in reading.Statements.SelectMany(s => PartsOf(s, words))) yield return finding;
        foreach (var view in reading.Views) yield return new("view", view.Span, $"{view.Statement} {ReadingWords.Kebab(view.Verdict)}", view.Trace);
        foreach (var place in reading.Places) yield return new("place", place.Span, words.Place(place).Meaning, place.Trace);
        foreach (var date in reading.Dates) yield return new("date", date.Span, words.Date(date).Meaning, date.Trace);
        foreach (var quantity in reading.Quantities) yield return new("quantity", quantity.Span, words.Quantity(quantity).Meaning, quantity.Trace);
        foreach (var happened in reading.Events) yield return new("event", happened.Span, happened.Type, happened.Trace);
    }

    private static IEnumerable<Finding> PartsOf(Statement statement, ReadingWords words)
    {
        var id = statement.Id;
        if (statement.Source is { Span: { } source }) yield return new("source", source, $"{id}: {words.Speaker(statement.Source.Value)}", statement.Trace);
        foreach (var via in statement.Via)
        {
            if (via.Span is { } span) yield return new("via", span, $"{id}: {words.Speaker(via)}", statement.Trace);
        }
        if (statement.To is { Span: { } to }) yield return new("to", to, $"{id}: {words.Speaker(statement.To.Value)}", statement.Trace);
        if (statement.Cue is { } cue) yield return new("cue", cue, $"{id}: {ReadingWords.Stance(statement)}", statement.Trace);
        yield return new("content", statement.Content, statement.Cue is null ? $"{id}: {ReadingWords.Stance(statement)}, the publisher's own voice" : id, statement.Trace);
        foreach (var response in statement.RespondsTo) yield return new("relation", statement.Content, $"{id} {ReadingWords.Kebab(response.Relation)} {response.Statement}", response.Trace);
        if (statement.Likelihood is { } likelihood) yield return new("likelihood", likelihood.Span, $"{id}: {likelihood.Low} to {likelihood.High} percent", likelihood.Trace);
        if (statement.About is { } about) yield return new("about", statement.Content, $"{id}: {words.Event(about)}", about.Trace);
    }
}

namespace Claimline.Intake.Docx;

/// <summary>The notes of a file in the order in which its text calls them; footnotes and endnotes are numbered as one.</summary>
internal sealed class NoteOrder
{
    private readonly Dictionary<(string Kind, string Id), (int Number, ExtractedText Text)> notes = [];

    public int Count => notes.Count;

    /// <summary>The parts that hold notes of the text: "footnotes", "endnotes".</summary>
    public IReadOnlyList<string> Kinds => [.. notes.Keys.Select(n => n.Kind).Distinct()];

    /// <summary>Every note as it was written, in the order of their numbers.</summary>
    public IEnumerable<ExtractedText> Texts => notes.Values.OrderBy(n => n.Number).Select(n => n.Text);

    /// <summary>The number that stands for a note in the text.</summary>
    public int NumberOf(string kind, string id)
    {
        if (!notes.TryGetValue((kind, id), out var note)) notes[(kind, id)] = note = (notes.Count + 1, new ExtractedText());
        return note.Number;
    }

    /// <summary>Where to write a note, its number already set before it; for one that the text never calls, a place that nobody reads.</summary>
    public ExtractedText Begin(string kind, string? id)
    {
        if (id is null || !notes.TryGetValue((kind, id), out var note)) return new ExtractedText();
        // A file that has an id twice goes on with the first.
        if (note.Text.Length == 0) note.Text.Mark($"[{note.Number}] ");
        return note.Text;
    }
}

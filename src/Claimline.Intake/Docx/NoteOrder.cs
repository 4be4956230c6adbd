namespace Claimline.Intake.Docx;

/// <summary>The notes of a file in the order in which its text calls them; footnotes and endnotes are numbered as one.</summary>
internal sealed class NoteOrder
{
    private readonly Dictionary<(string Kind, string Id), int> numbers = [];

    public int Count => numbers.Count;

    /// <summary>Every note with its kind ("footnotes", "endnotes"), number, and id in the part of its kind.</summary>
    public IEnumerable<(string Kind, int Number, string Id)> InOrder => numbers.OrderBy(n => n.Value).Select(n => (n.Key.Kind, n.Value, n.Key.Id));

    /// <summary>The number that stands for a note in the text.</summary>
    public int NumberOf(string kind, string id)
    {
        if (!numbers.TryGetValue((kind, id), out var number)) numbers[(kind, id)] = number = numbers.Count + 1;
        return number;
    }
}

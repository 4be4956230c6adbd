namespace Claimline.Intake.Pdf;

/// <summary>Takes the notes from the feet of pages, or from the end of the file: lines that begin with the numbers that stand raised in the text, in their order.</summary>
internal sealed class FootNotes
{
    // The first line of a note is as large as the others; what is larger is text again.
    private const double Larger = 1.08;

    private readonly HashSet<int> open = [];

    /// <summary>Every note with its number and its lines, the number cut off, in the order in which they were found.</summary>
    public List<(int Number, List<PdfLine> Lines)> Notes { get; } = [];

    /// <summary>Takes the notes that stand below all columns of a page.</summary>
    /// <param name="page">With its pieces of lines from top to bottom.</param>
    public void TakeFoot(PdfPage page)
    {
        var called = page.Lines.SelectMany(l => l.Raised).Distinct().Order().ToList();
        if (called.Count == 0) return;
        var lines = ReadingOrder.Joined(page.Lines);
        var notes = Find(lines, called);
        if (notes is null || notes.Sum(n => n.Lines.Count) < lines.Count - lines.IndexOf(notes[0].Lines[0]))
        {
            open.UnionWith(called);
            return;
        }
        var top = notes[0].Lines[0];
        page.Lines.RemoveAll(l => l.Base <= top.Base + 0.2 * top.Size);
        Notes.AddRange(notes.Select(Bare));
    }

    /// <summary>Takes the others: at the feet of columns, or behind the text.</summary>
    /// <param name="pages">With their lines in the order of reading.</param>
    public void TakeRest(IReadOnlyList<PdfPage> pages)
    {
        foreach (var page in pages)
        {
            var called = page.Lines.SelectMany(l => l.Raised).Distinct().Where(open.Contains).Order().ToList();
            if (called.Count > 0 && Find(page.Lines, called) is { } found) Take(found);
        }
        if (open.Count > 0 && Find([.. pages.SelectMany(p => p.Lines)], [.. open.Order()]) is { } rest) Take(rest);

        void Take(List<(int Number, List<PdfLine> Lines)> notes)
        {
            var taken = notes.SelectMany(n => n.Lines).ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var page in pages) page.Lines.RemoveAll(taken.Contains);
            foreach (var (number, _) in notes) open.Remove(number);
            Notes.AddRange(notes.Select(Bare));
        }
    }

    /// <summary>The last lines that begin with these numbers, each in its turn, with those that go on with them; null where they are not all there.</summary>
    private static List<(int Number, List<PdfLine> Lines)>? Find(List<PdfLine> lines, List<int> numbers)
    {
        // From the end back, so that a line of the text that happens to begin with such a number is not taken for the first note.
        var starts = new int[numbers.Count];
        var next = numbers.Count - 1;
        for (var i = lines.Count - 1; i >= 0 && next >= 0; i--)
        {
            if (NumberOf(lines[i], out _) == numbers[next]) starts[next--] = i;
        }
        if (next >= 0) return null;
        return [.. numbers.Select((number, n) => (number, lines[starts[n]..EndOf(lines, starts[n], n + 1 < numbers.Count ? starts[n + 1] : lines.Count)]))];
    }

    private static int EndOf(List<PdfLine> lines, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && lines[end].Size <= Larger * lines[start].Size && (lines[end].Page != lines[end - 1].Page || lines[end].Base < lines[end - 1].Base)) end++;
        return end;
    }

    private static (int Number, List<PdfLine> Lines) Bare((int Number, List<PdfLine> Lines) note)
    {
        var first = note.Lines[0];
        NumberOf(first, out var length);
        return note with { Lines = [first with { Text = first.Text[length..].TrimStart() }, .. note.Lines.Skip(1)] };
    }

    // "12 Text", "12. Text", "12Text", "[12] Text", "xii Text"
    private static int? NumberOf(PdfLine line, out int length)
    {
        var digits = 0;
        while (digits < line.Text.Length && char.IsAsciiDigit(line.Text[digits])) digits++;
        length = digits > 0 && digits < line.Text.Length && char.IsLetter(line.Text[digits]) ? digits : line.Text.IndexOf(' ', StringComparison.Ordinal);
        if (line.Raised.Count > 0 && line.Text.StartsWith('[')) length = line.Text.IndexOf(']', StringComparison.Ordinal) + 1;
        return length <= 0 ? null : NoteNumber.Read(line.Text.AsSpan(0, length));
    }
}

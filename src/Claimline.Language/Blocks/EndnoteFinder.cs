using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Blocks;

/// <summary>Brings together the markers of a text and the entries of its endnote lists.</summary>
internal static class EndnoteFinder
{
    /// <summary>By number. A number that only one side has is there too: a marker without entry, or an entry that nothing calls.</summary>
    public static List<Endnote> Find(TokenizedText text, Markers markers, Layout layout)
    {
        var notes = new SortedDictionary<int, (List<TextSpan> Markers, TextSpan? Text, List<string> Urls)>();
        for (var i = 0; i < markers.Count; i++) Of(notes, markers.NumberAt(i)).Markers.Add(text[markers.TokenAt(i)].Span);
        foreach (var entry in layout.Notes)
        {
            var note = Of(notes, entry.Number);
            WebAddresses.Read(text.Text, entry.Body, note.Urls);
            if (note.Text is null && entry.Body.Length > 0) notes[entry.Number] = note with { Text = entry.Body };
        }
        return [.. notes.Select(n => new Endnote(n.Key, n.Value.Markers, n.Value.Text, n.Value.Urls))];
    }

    private static (List<TextSpan> Markers, TextSpan? Text, List<string> Urls) Of(SortedDictionary<int, (List<TextSpan> Markers, TextSpan? Text, List<string> Urls)> notes, int number)
    {
        if (!notes.TryGetValue(number, out var note)) notes[number] = note = ([], null, []);
        return note;
    }
}

using Claimline.Language.Data;

namespace Claimline.Language.Documents;

/// <summary>Tells a text's language by its letters, where it is written in letters that the language which is read does not have (scripts.tsv).</summary>
internal sealed class Scripts
{
    /// <summary>The language that there are data for.</summary>
    public const string Read = "en";

    // A text tells early; a long one need not be looked at whole.
    private const int Within = 20_000;

    private readonly List<(string Language, List<(char First, char Last)> Letters, string Tells)> languages = [];

    public static Scripts Load(DataFiles files, ICollection<Problem> problems)
    {
        var scripts = new Scripts();
        foreach (var row in Table.Read(files, "language/scripts.tsv", problems, "language", "letters", "tells").Rows)
        {
            if (row["language"] is not { } language) continue;
            scripts.languages.Add((language, [.. row.List("letters").Select(r => (r[0], r[^1]))], row["tells"] ?? ""));
        }
        return scripts;
    }

    /// <summary>The language of a text: one that its letters tell where most of them are such letters; else the one that is read.</summary>
    public string LanguageOf(string text)
    {
        Span<int> letters = stackalloc int[languages.Count], telling = stackalloc int[languages.Count];
        letters.Clear();
        telling.Clear();
        var all = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Within)))
        {
            if (!char.IsLetter(c)) continue;
            all++;
            if (c < 0x250) continue;
            var small = char.ToLowerInvariant(c);
            for (var i = 0; i < languages.Count; i++)
            {
                foreach (var (first, last) in languages[i].Letters)
                {
                    if (small < first || small > last) continue;
                    letters[i]++;
                    break;
                }
                if (languages[i].Tells.Contains(small, StringComparison.Ordinal)) telling[i]++;
            }
        }
        var best = -1;
        for (var i = 0; i < languages.Count; i++)
        {
            if (2 * letters[i] <= all) continue;
            if (best < 0 || telling[i] > telling[best] || (telling[i] == telling[best] && letters[i] > letters[best])) best = i;
        }
        return best < 0 ? Read : languages[best].Language;
    }
}

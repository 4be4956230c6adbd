using System.Text;
using Claimline.Language.Places;

namespace Claimline.Ledger.Queries;

/// <summary>What a person types into a search, as an FTS5 expression: all words must be there, "several words" in this order, word* as a beginning.</summary>
internal static class SearchWords
{
    /// <summary>Null where nothing is left to look for.</summary>
    public static string? Expression(string typed)
    {
        var terms = new List<string>();
        foreach (var (words, prefix) in Terms(typed))
        {
            if (!words.Any(char.IsLetterOrDigit)) continue;
            var star = prefix ? "*" : "";
            var exact = $"text : {Quoted(words)}{star}";
            // Spellings are folded of names only: "army" must not find arms. Whether a typed word is a name is not known, so both are looked for.
            var folded = PlaceKey.Fold(words);
            // A place is found by its other names as well.
            var others = string.Concat(OtherNames.Of(folded).Select(static n => n.Spelling).Distinct(StringComparer.Ordinal).Select(static own => $" OR names : {Quoted(own)}"));
            terms.Add(folded.Length == 0 ? exact : $"({exact} OR names : {Quoted(folded)}{star}{others})");
        }
        return terms.Count == 0 ? null : string.Join(" AND ", terms);
    }

    private static IEnumerable<(string Words, bool Prefix)> Terms(string typed)
    {
        var term = new StringBuilder();
        var quoted = false;
        foreach (var c in typed.Append(' '))
        {
            if (c is '"' or '\u201C' or '\u201D')
            {
                if (term.Length > 0) yield return (term.ToString(), false);
                term.Clear();
                quoted = !quoted;
            }
            else if (!quoted && char.IsWhiteSpace(c))
            {
                if (term.Length > 0) yield return term[^1] == '*' ? (term.ToString(0, term.Length - 1), true) : (term.ToString(), false);
                term.Clear();
            }
            else
            {
                term.Append(c);
            }
        }
        if (term.Length > 1) yield return (term.ToString(), false);
    }

    private static string Quoted(string words) => $"\"{words.Replace("\"", "", StringComparison.Ordinal)}\"";
}

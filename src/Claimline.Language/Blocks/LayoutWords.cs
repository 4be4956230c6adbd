using System.Buffers;
using Claimline.Language.Data;
using Claimline.Language.Dates;
using Claimline.Language.Tokens;

namespace Claimline.Language.Blocks;

/// <summary>What is known by its words: headings, boilerplate, and words that never end a line that is whole.</summary>
internal sealed class LayoutWords
{
    private const int ContainsWithin = 160;

    private const int LongestLabel = 80;

    private readonly Dictionary<string, Heading>.AlternateLookup<ReadOnlySpan<char>> whole = ByText<Heading>();
    private readonly Prefixes<Heading> starts = new();
    private readonly List<(string Text, Heading Heading)> labels = [];
    private readonly Prefixes<DataLine> standing = new();
    private readonly Dictionary<string, DataLine>.AlternateLookup<ReadOnlySpan<char>> alone = ByText<DataLine>();
    private readonly List<(string Text, DataLine Line)> within = [];
    private readonly SearchValues<string> withinAny;
    private readonly Vocabulary words;
    private readonly DateWords calendar;

    private LayoutWords(DataFiles files, Vocabulary words, DateWords calendar, ICollection<Problem> problems)
    {
        this.words = words;
        this.calendar = calendar;
        foreach (var path in Files(files, "headings.tsv"))
        {
            foreach (var row in Table.Read(files, path, problems, "text", "match", "role").Rows)
            {
                if (row["text"] is not { } text) continue;
                var heading = new Heading(row.Choice<HeadingRole>("role", problems), row.Line);
                switch (row.Choice<HeadingMatch>("match", problems))
                {
                    case HeadingMatch.Starts: starts.Add(text, heading); break;
                    case HeadingMatch.Label: labels.Add((text, heading)); break;
                    default: Note(whole, text, heading); break;
                }
            }
        }
        foreach (var path in Files(files, "boilerplate.tsv"))
        {
            foreach (var row in Table.Read(files, path, problems, "text", "match").Rows)
            {
                if (row["text"] is not { } text) continue;
                switch (row.Choice<BoilerplateMatch>("match", problems))
                {
                    case BoilerplateMatch.Whole: Note(alone, text, row.Line); break;
                    case BoilerplateMatch.Contains: within.Add((text, row.Line)); break;
                    default: standing.Add(text, row.Line); break;
                }
            }
        }
        withinAny = SearchValues.Create([.. within.Select(w => w.Text)], StringComparison.OrdinalIgnoreCase);
    }

    private enum HeadingMatch { Whole, Starts, Label }

    private enum BoilerplateMatch { Starts, Whole, Contains }

    public static LayoutWords Load(DataFiles files, Vocabulary words, DateWords calendar, ICollection<Problem> problems) => new(files, words, calendar, problems);

    /// <summary>A heading that fills the line.</summary>
    public Heading? HeadingOf(ReadOnlySpan<char> line, bool ends)
    {
        if (line.Length <= LongestLabel && whole.TryGetValue(line.TrimEnd(": "), out var known)) return known;
        // "(Objective: hold the line.)" closes a heading as well as a sentence.
        if (ends && !(line.EndsWith(".)", StringComparison.Ordinal) || line.EndsWith(").", StringComparison.Ordinal))) return null;
        return starts.TryMatch(line, out var heading) ? heading : null;
    }

    /// <summary>A heading that runs on into text in the same line: "Northern axis: The army ...". Its length with the colon, or 0.</summary>
    public int RunIn(ReadOnlySpan<char> line, out Heading heading)
    {
        heading = default;
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        if (colon < 3 || colon + 2 >= line.Length) return 0;
        var label = line[..colon];
        if (starts.TryMatch(label, out heading)) return colon + 1;
        foreach (var (text, known) in labels)
        {
            if (!label.EndsWith(text, StringComparison.OrdinalIgnoreCase) || label.Count(' ') > 7) continue;
            heading = known;
            return colon + 1;
        }
        return 0;
    }

    public bool IsBoilerplate(ReadOnlySpan<char> line, out DataLine from)
    {
        if (standing.TryMatch(line, out from) || (line.Length <= LongestLabel && alone.TryGetValue(line, out from))) return true;
        return HoldsBoilerplate(line, out from);
    }

    /// <summary>Whether a line that does not start as boilerplate says early on that it is.</summary>
    public bool HoldsBoilerplate(ReadOnlySpan<char> line, out DataLine from)
    {
        from = default;
        var head = line[..Math.Min(line.Length, ContainsWithin)];
        if (!head.ContainsAny(withinAny)) return false;
        foreach (var (text, at) in within)
        {
            if (!head.Contains(text, StringComparison.OrdinalIgnoreCase)) continue;
            from = at;
            return true;
        }
        return false;
    }

    /// <summary>Whether a word cannot stand last in a phrase ("the", "of", "and"), so that a line ending in it goes on in the next.</summary>
    public bool Hangs(ReadOnlySpan<char> word)
    {
        var id = words.Find(word);
        return id != 0 && (words.ClassesOf(id) & (WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Modal | WordClass.To)) != 0;
    }

    /// <summary>1 to 12 for the name of a month, whole or short; 0 for another word.</summary>
    public int Month(ReadOnlySpan<char> word) => ValueOf(word, DateRole.Month);

    public bool IsWeekday(ReadOnlySpan<char> word) => ValueOf(word, DateRole.Weekday) > 0;

    /// <summary>Whether the words of a line are written as in a heading: for each small one at least so many with a capital.</summary>
    public bool IsTitleCase(ReadOnlySpan<char> line, int capitalsForEachSmall)
    {
        int capitals = 0, small = 0, all = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim("\"“”‘’'()[]#:–—-&,");
            if (word.Length == 0) continue;
            all++;
            if (char.IsLower(word[0]))
            {
                if (word.Length > 3 && !Hangs(word)) small++;
            }
            else if (char.IsUpper(word[0]) && !Hangs(word))
            {
                capitals++;
            }
        }
        return capitals > 0 && all <= 20 && capitals >= small * capitalsForEachSmall;
    }

    private static Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> ByText<T>() => new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static void Note<T>(Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> list, string text, T value) => list[text] = value;

    private int ValueOf(ReadOnlySpan<char> word, DateRole role)
    {
        var id = words.Find(word);
        return id != 0 && (calendar.RoleOf(id) & role) != 0 ? calendar.ValueOf(id) : 0;
    }

    private static IEnumerable<string> Files(DataFiles files, string name) =>
        files.Paths.Where(p => p == "language/en/" + name || (p.StartsWith("theatres/", StringComparison.Ordinal) && p.EndsWith("/" + name, StringComparison.Ordinal)));
}

/// <summary>What a known heading announces.</summary>
internal readonly record struct Heading(HeadingRole Role, DataLine Line);

internal enum HeadingRole { Section, Takeaways, Endnotes }

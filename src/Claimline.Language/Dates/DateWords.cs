using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Words of the calendar (months.tsv, weekdays.tsv, seasons.tsv, date-words.tsv), reached by word id.</summary>
internal sealed class DateWords
{
    private readonly DateRole[] roles;
    private readonly sbyte[] values;
    private readonly DataLine[] lines;

    private readonly Vocabulary vocabulary;

    private DateWords(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        var count = vocabulary.Count;
        roles = new DateRole[count];
        values = new sbyte[count];
        lines = new DataLine[count];
    }

    public DateRole RoleOf(int word) => word < roles.Length ? roles[word] : DateRole.None;

    /// <summary>Number of the month, of the weekday, code of the season, distance in days, <see cref="DateUnit"/>, -1 to 1 of a direction, <see cref="DateModifier"/>.</summary>
    public int ValueOf(int word) => values[word];

    public DataLine LineOf(int word) => lines[word];

    /// <summary>What a prefix says of the period after its hyphen: "mid" of "mid-2023"; null where it is no such word.</summary>
    public DateModifier? ModifierOf(ReadOnlySpan<char> prefix)
    {
        var word = vocabulary.Find(prefix);
        return (RoleOf(word) & (DateRole.Modifier | DateRole.Boundary)) != 0 ? (DateModifier)ValueOf(word) : null;
    }

    /// <summary>The number of the month that a word with a capital names; 0 where it names none.</summary>
    public int MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsUpper(word[0])) return 0;
        var id = vocabulary.Find(word);
        return (RoleOf(id) & DateRole.Month) != 0 ? values[id] : 0;
    }

    /// <summary>"pre", "post": joined to a date they leave it as it is.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) => (RoleOf(vocabulary.Find(word)) & DateRole.Prefix) != 0;

    /// <summary>1 to 4 for "first-quarter" to "fourth-quarter", else 0.</summary>
    public int OrdinalQuarter(ReadOnlySpan<char> ordinal, ReadOnlySpan<char> unit)
    {
        var second = vocabulary.Find(unit);
        if ((RoleOf(second) & DateRole.Unit) == 0 || values[second] != (int)DateUnit.Quarter) return 0;
        var first = vocabulary.Find(ordinal);
        return (RoleOf(first) & DateRole.Ordinal) != 0 && values[first] is >= 1 and <= 4 ? values[first] : 0;
    }

    public static DateWords Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems)
    {
        var entries = new List<(int Word, DateRole Role, int Value, DataLine Line)>();
        var middles = new List<string>();
        foreach (var row in Table.Read(files, "language/en/date-words.tsv", problems, "word", "role", "value").Rows)
        {
            var role = row.Choice<DateRole>("role", problems);
            var value = role switch
            {
                DateRole.Unit => (int)row.Choice<DateUnit>("value", problems),
                DateRole.Modifier or DateRole.Boundary => (int)row.Choice<DateModifier>("value", problems),
                DateRole.Join => row["value"] == "to" ? 1 : 0,
                _ => row.Whole("value", problems) ?? 0,
            };
            if (row["word"] is not { } word || role == DateRole.None) continue;
            entries.Add((vocabulary.Add(word), role, value, row.Line));
            if (role == DateRole.Modifier && value == (int)DateModifier.Mid) middles.Add(word + "-");
        }
        Calendar("months", "month", DateRole.Month, WordClass.Month | WordClass.Noun);
        Calendar("weekdays", "day", DateRole.Weekday, WordClass.Weekday | WordClass.Noun);
        Calendar("seasons", "code", DateRole.Season, WordClass.Noun);

        var words = new DateWords(vocabulary);
        foreach (var (word, role, value, line) in entries)
        {
            if (value != 0 && words.values[word] != 0 && words.values[word] != value)
                problems.Add(new("CL0207", $"'{vocabulary[word]}' already has another value for the calendar", line.ToString()));
            words.roles[word] |= role;
            if (value != 0) words.values[word] = (sbyte)value;
            if (words.lines[word] == default) words.lines[word] = line;
        }
        return words;

        void Calendar(string file, string column, DateRole role, WordClass can)
        {
            foreach (var row in Table.Read(files, $"language/en/{file}.tsv", problems, "word", column).Rows)
            {
                if (row["word"] is not { } word || row.Whole(column, problems) is not { } value) continue;
                var needs = row["needs"] switch { "capital" => DateRole.NeedsCapital, "context" => DateRole.NeedsCapital | DateRole.NeedsContext, _ => DateRole.None };
                entries.Add((vocabulary.Add(word, word.Length <= 4 && needs.HasFlag(DateRole.NeedsContext) && word != "may" ? can | WordClass.Abbreviation : can), role | needs, value, row.Line));
                foreach (var middle in middles) entries.Add((vocabulary.Add(middle + word, can), role | DateRole.Middle, value, row.Line));
            }
        }
    }
}

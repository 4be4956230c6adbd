using System.Globalization;
using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Words for numbers (numbers.tsv), reached by word id.</summary>
internal sealed class NumberWords
{
    private readonly NumberRole[] roles;
    private readonly decimal[] values;

    private NumberWords(int count)
    {
        roles = new NumberRole[count];
        values = new decimal[count];
    }

    public NumberRole RoleOf(int word) => word < roles.Length ? roles[word] : NumberRole.None;

    public decimal ValueOf(int word) => values[word];

    public static NumberWords Load(DataFiles files, Vocabulary vocabulary, ICollection<Problem> problems)
    {
        var entries = new List<(int Word, decimal Value, NumberRole Role, string Text)>();
        foreach (var row in Table.Read(files, "language/en/numbers.tsv", problems, "word", "value", "role").Rows)
        {
            var role = row.Choice<NumberRole>("role", problems);
            var value = 0m;
            if (row["value"] is { } cell && !decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
                problems.Add(new("CL0205", $"'{cell}' in column 'value' is no number", row.Line.ToString()));
            if (row["word"] is not { } word || role == NumberRole.None) continue;
            var can = role is NumberRole.Unit or NumberRole.Ten or NumberRole.Hundred or NumberRole.Scale ? WordClass.Number
                : role is NumberRole.Dozen or NumberRole.Vague ? WordClass.Number | WordClass.Noun : WordClass.None;
            entries.Add((vocabulary.Add(word, can), value, role, word));
        }
        var digits = entries.Where(e => e is { Role: NumberRole.Unit, Value: >= 1 and <= 9 }).ToList();
        foreach (var (other, digit) in entries.Where(e => e.Role is NumberRole.Ten or NumberRole.Part).ToList().SelectMany(o => digits.Select(d => (o, d))))
        {
            var ten = other.Role == NumberRole.Ten;
            var compound = ten ? $"{other.Text}-{digit.Text}" : $"{digit.Text}-{other.Text}";
            var value = ten ? other.Value + digit.Value : decimal.Round(digit.Value / other.Value, 6);
            entries.Add((vocabulary.Add(compound, WordClass.Number), value, ten ? NumberRole.Unit : NumberRole.Fraction, compound));
        }
        var words = new NumberWords(vocabulary.Count);
        foreach (var (word, value, role, _) in entries)
        {
            words.roles[word] = role;
            words.values[word] = value;
        }
        return words;
    }
}

/// <summary>What a word does in a number, as numbers.tsv tells; "two-thirds" and its like are fractions.</summary>
internal enum NumberRole : byte { None, Unit, Ten, Hundred, Scale, Suffix, Dozen, Vague, Vaguer, Half, Part, Fraction, Article, And, Of }

using System.Collections.Frozen;
using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Everything the data knows of quantities: units, currency signs, bounds, phases, and words that make a number a name.</summary>
internal sealed class QuantityWords
{
    private readonly QuantityRole[] roles;
    private readonly QuantityPhase[] phases;
    private readonly Vocabulary vocabulary;
    private readonly PhraseBook<Unit> units;
    private readonly PhraseBook<Bound> before;
    private readonly PhraseBook<Bound> after;
    private readonly FrozenDictionary<string, Unit> signs;

    private QuantityWords(Vocabulary vocabulary, NumberWords numbers, QuantityRole[] roles, QuantityPhase[] phases,
        PhraseBook<Unit> units, PhraseBook<Bound> before, PhraseBook<Bound> after, FrozenDictionary<string, Unit> signs)
    {
        (this.vocabulary, this.roles, this.phases, this.units, this.before, this.after, this.signs) = (vocabulary, roles, phases, units, before, after, signs);
        Numbers = new NumberReader(numbers);
    }

    public NumberReader Numbers { get; }

    /// <summary>Years of age.</summary>
    public Unit Age { get; private init; }

    public QuantityRole RoleOf(int word) => word < roles.Length ? roles[word] : QuantityRole.None;

    public QuantityRole RoleAt(TokenizedText text, int at) =>
        at >= 0 && at < text.Count && text[at].Kind == TokenKind.Word ? RoleOf(text[at].Word) : QuantityRole.None;

    /// <summary>What a verb form does to the thing counted; null where it says nothing.</summary>
    public QuantityPhase? PhaseOf(int word) => (RoleOf(word) & QuantityRole.Phase) != 0 ? phases[word] : null;

    /// <summary>How many tokens of a unit start here, 0 for none.</summary>
    public int UnitAt(TokenizedText text, int at, int limit, out Unit unit)
    {
        unit = default;
        if ((RoleAt(text, at) & QuantityRole.Unit) == 0 || at >= limit) return 0;
        var length = units.Match(text.Tokens[..limit], at, out unit);
        return unit.Form is { } form && length == 1 && !text.TextOf(at).SequenceEqual(form) ? 0 : length;
    }

    /// <summary>The unit of a word that is part of a longer one ("kilometer" of "kilometer-wide").</summary>
    public bool TryUnit(ReadOnlySpan<char> word, out Unit unit)
    {
        unit = default;
        var id = vocabulary.Find(word);
        if (id == 0 || (RoleOf(id) & QuantityRole.Unit) == 0) return false;
        ReadOnlySpan<Token> one = [new Token(0, word.Length, id, WordClass.None, TokenKind.Word, TokenShape.None)];
        return units.Match(one, 0, out unit) == 1;
    }

    public NumberRole NumberRoleOf(ReadOnlySpan<char> word, out int id)
    {
        id = vocabulary.Find(word);
        return Numbers.RoleOf(id);
    }

    /// <summary>The unit of a currency sign, with the letters that touch it ("US$"): it starts at <paramref name="start"/>.</summary>
    public bool TrySign(TokenizedText text, int at, int floor, out Unit unit, out int start)
    {
        start = at;
        var sign = text.TextOf(at);
        if (at > floor && text[at - 1].End == text[at].Start && text[at - 1].Kind == TokenKind.Word
            && signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Text.AsSpan(text[at - 1].Start, text[at].End - text[at - 1].Start), out unit))
        {
            start = at - 1;
            return true;
        }
        return signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sign, out unit);
    }

    /// <summary>The longest bound that ends right before a token: how many tokens, 0 for none.</summary>
    public int BoundBefore(TokenizedText text, int at, int floor, out Bound bound)
    {
        bound = default;
        var last = at - 1;
        if (last < floor) return 0;
        if (text[last].Kind is TokenKind.Other) return before.Match([Word(text, last)], 0, out bound);
        if ((RoleAt(text, last) & QuantityRole.BoundEnd) == 0) return 0;
        for (var start = Math.Max(floor, last - 4); start <= last; start++)
        {
            if (text[start].Kind == TokenKind.Word && before.Match(text.Tokens[..at], start, out bound) == at - start) return at - start;
        }
        return 0;
    }

    /// <summary>A bound right before a token that says more than that the number is rough.</summary>
    public bool IsBounded(TokenizedText text, int at, int floor) =>
        BoundBefore(text, at, floor, out var bound) > 0 && bound.Kind is BoundKind.Min or BoundKind.Max;

    public int BoundAfter(TokenizedText text, int at, int limit, out Bound bound)
    {
        bound = default;
        if (at >= limit) return 0;
        return text[at].Kind == TokenKind.Other ? after.Match([Word(text, at)], 0, out bound)
            : (RoleAt(text, at) & QuantityRole.BoundStart) != 0 ? after.Match(text.Tokens[..limit], at, out bound) : 0;
    }

    /// <summary>A number right after this token is a name: "unit 44744", "Article 5", "No. 7".</summary>
    public bool Names(TokenizedText text, int at)
    {
        if (at > 0 && text[at].Kind == TokenKind.Stop && text[at - 1].End == text[at].Start && text[at - 1].Is(WordClass.Abbreviation)) at--;
        var role = RoleAt(text, at);
        return (role & QuantityRole.Name) != 0 || ((role & QuantityRole.Title) != 0 && text[at].IsCapital);
    }

    // marks have no word id of their own
    private Token Word(TokenizedText text, int at) => text[at] with { Word = vocabulary.Find(text.TextOf(at)) };

    public static QuantityWords Load(DataFiles files, Vocabulary vocabulary, VerbForms verbs, ICollection<Problem> problems)
    {
        var numbers = NumberWords.Load(files, vocabulary, problems);
        var flags = new List<(int Word, QuantityRole Role, QuantityPhase Phase)>();
        var units = new PhraseBook<Unit>(vocabulary);
        Unit age = default;
        foreach (var row in Table.Read(files, "language/en/units.tsv", problems, "forms", "unit", "kind").Rows)
        {
            var unit = new Unit(row["unit"] ?? "", row.Choice<UnitKind>("kind", problems), row.Line);
            foreach (var form in row.List("forms"))
            {
                units.Add(form, unit.Kind == UnitKind.Short ? unit with { Form = form } : unit);
                if (unit.Kind == UnitKind.Age) age = unit;
                flags.Add((vocabulary.Find(FirstWord(form)), QuantityRole.Unit, default));
            }
        }

        var before = new PhraseBook<Bound>(vocabulary);
        var after = new PhraseBook<Bound>(vocabulary);
        foreach (var row in Table.Read(files, "language/en/quantity-bounds.tsv", problems, "phrase", "side", "bound").Rows)
        {
            if (row["phrase"] is not { } phrase) continue;
            var bound = new Bound(row.Choice<BoundKind>("bound", problems), row.Line);
            var leads = row["side"] == "before";
            (leads ? before : after).Add(phrase, bound);
            var edge = leads ? phrase[(phrase.LastIndexOf(' ') + 1)..] : FirstWord(phrase);
            flags.Add((vocabulary.Find(edge), leads ? QuantityRole.BoundEnd : QuantityRole.BoundStart, default));
        }

        foreach (var row in Table.Read(files, "language/en/quantity-words.tsv", problems, "words", "role").Rows)
        {
            var role = row.Choice<QuantityRole>("role", problems);
            foreach (var word in (row["words"] ?? "").Split(' ')) flags.Add((vocabulary.Add(word), role, default));
        }
        foreach (var row in Table.Read(files, "language/en/quantity-phases.tsv", problems, "verb", "phase").Rows)
        {
            var phase = row.Choice<QuantityPhase>("phase", problems);
            foreach (var form in verbs.FormsOf(vocabulary.Add(row["verb"] ?? ""))) flags.Add((form, QuantityRole.Phase, phase));
        }

        var signs = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var row in Table.Read(files, "language/en/unit-signs.tsv", problems, "sign", "before", "unit", "kind").Rows)
            signs[row["before"] + row["sign"]] = new Unit(row["unit"] ?? "", row.Choice<UnitKind>("kind", problems), row.Line);

        var roles = new QuantityRole[vocabulary.Count];
        var phases = new QuantityPhase[vocabulary.Count];
        foreach (var (word, role, phase) in flags)
        {
            roles[word] |= role;
            if (role == QuantityRole.Phase) phases[word] = phase;
        }
        return new QuantityWords(vocabulary, numbers, roles, phases, units, before, after, signs.ToFrozenDictionary(StringComparer.Ordinal)) { Age = age };
    }

    private static string FirstWord(string phrase) => phrase.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? phrase[..space] : phrase;
}

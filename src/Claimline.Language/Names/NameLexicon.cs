using Claimline.Language.Data;
using Claimline.Language.Theatres;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>All that tells names in one theatre. Immutable, shared by all threads.</summary>
internal sealed class NameLexicon
{
    private readonly NameFlags[] flags;
    private readonly Dictionary<int, SideWord> sides;
    private readonly Dictionary<string, (string Party, DataLine Line)> units;

    private NameLexicon(NameLanguage language, Theatre theatre, EntityBook entities, NameFlags[] flags, Dictionary<int, SideWord> sides, Dictionary<string, (string, DataLine)> units)
    {
        Language = language;
        Theatre = theatre;
        Entities = entities;
        this.flags = flags;
        this.sides = sides;
        this.units = units;
        PrefixLookup = entities.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public NameLanguage Language { get; }

    public Theatre Theatre { get; }

    public EntityBook Entities { get; }

    public HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixLookup { get; }

    public NameFlags FlagsOf(int word) => (uint)word < (uint)flags.Length ? flags[word] : NameFlags.None;

    public SideWord? SideOf(int word) => sides.GetValueOrDefault(word);

    /// <summary>Party of a numbered formation, by the id made of its name; null where units.tsv does not list it.</summary>
    public (string Party, DataLine Line)? UnitOf(string slug) => units.TryGetValue(slug, out var unit) ? unit : null;

    public static IReadOnlyList<NameLexicon> Load(DataFiles files, Vocabulary vocabulary, TheatreSet theatres, ICollection<Problem> problems)
    {
        var language = NameLanguage.Load(files, vocabulary, problems);
        var loaded = theatres.All.Select(theatre =>
        {
            var flags = new WordFlags(vocabulary);
            var entities = EntityBook.Load(files, language, theatre, flags, problems);
            return (theatre, entities, flags, sides: Sides(files, language, theatre, flags, problems), units: Units(files, theatre, problems));
        }).ToList();
        return [.. loaded.Select(t => new NameLexicon(language, t.theatre, t.entities, language.Flags.Freeze(t.flags), t.sides, t.units))];
    }

    private static Dictionary<int, SideWord> Sides(DataFiles files, NameLanguage language, Theatre theatre, WordFlags flags, ICollection<Problem> problems)
    {
        var sides = new Dictionary<int, SideWord>();
        foreach (var row in Table.Read(files, $"theatres/{theatre.Id}/sides.tsv", problems, "words", "side", "kind").Rows)
        {
            if (row["side"] is not { } side || theatre.PartyOf(side) is not { } party || (row["kind"] is { } kind && !language.Sources.Has(kind)))
            {
                problems.Add(new("CL0208", "the side is no party of the theatre, or the kind is not of language/en/source-kinds.tsv", row.Line.ToString()));
                continue;
            }
            foreach (var word in row.List("words"))
            {
                var id = language.Words.Add(word);
                sides.TryAdd(id, new SideWord(party.Id, row["kind"], row.Line));
                flags.Mark(id, NameFlags.Side);
            }
        }
        return sides;
    }

    private static Dictionary<string, (string, DataLine)> Units(DataFiles files, Theatre theatre, ICollection<Problem> problems)
    {
        var units = new Dictionary<string, (string, DataLine)>(StringComparer.Ordinal);
        foreach (var row in Table.Read(files, $"theatres/{theatre.Id}/units.tsv", problems, "name", "side", "part-of", "from", "to").Rows)
        {
            if (row["name"] is { } name && row["side"] is { } side && theatre.PartyOf(side) is { } party) units.TryAdd(Slug.Of(name), (party.Id, row.Line));
            else problems.Add(new("CL0208", "the unit has no name, or its side is no party of the theatre", row.Line.ToString()));
        }
        return units;
    }
}

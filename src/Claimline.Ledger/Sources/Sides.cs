using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Sources;

/// <summary>The sides of one theatre: whose side a phrase names, which sides stand together, and who is the other one.</summary>
public sealed class Sides
{
    // "elements of the 76th Guards Air Assault Division" is the longest kind of name worth looking up.
    private const int LongestName = 6;

    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> holdings = new(StringComparer.Ordinal);
    private readonly HashSet<string> fought = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> camps = new(StringComparer.Ordinal);

    private Sides()
    {
    }

    /// <summary>Reads the theatre's parties, and from all tables of names the side each name tells.</summary>
    public static Sides Load(DataFiles files, string theatre, ICollection<Problem> problems)
    {
        var sides = new Sides();
        var folder = $"theatres/{theatre}/";
        var parties = Table.Read(files, folder + "parties.tsv", problems, "id", "name", "countries", "with").Rows;
        foreach (var row in parties)
        {
            var id = row["id"] ?? "";
            foreach (var country in row.List("countries")) sides.byCountry.TryAdd(country, id);
            sides.fought.UnionWith(row.List("fought"));
            sides.names[id] = row["name"] ?? id;
            sides.byName.TryAdd(Folded.Of(row["name"] ?? id), id);
            sides.camps[id] = row["with"] ?? id;
        }
        // Two that are with each other stand under the name that sorts first.
        foreach (var (id, with) in sides.camps.ToList())
        {
            if (sides.camps.GetValueOrDefault(with) == id) sides.camps[id] = string.CompareOrdinal(id, with) < 0 ? id : with;
        }
        foreach (var row in Table.Read(files, "language/en/nationalities.tsv", problems, "code", "names", "adjectives", "people", "capital").Rows)
        {
            if (row["code"] is not { } code) continue;
            foreach (var name in row.List("names").Concat(row.List("adjectives")).Concat(row.List("people")).Concat(row.List("capital")))
                sides.byName.TryAdd(Folded.Of(name), sides.byCountry.GetValueOrDefault(code, code));
        }
        foreach (var (file, columns) in (IEnumerable<(string, string[])>)[("forces.tsv", ["name", "variants", "abbreviations"]), ("organisations.tsv", ["name", "variants", "abbreviations"]),
            ("actors.tsv", ["name", "variants", "short"]), ("units.tsv", ["name"]), ("holdings.tsv", ["names"])])
        {
            if (!files.Contains(folder + file)) continue;
            foreach (var row in Table.Read(files, folder + file, problems, [.. columns, "side"]).Rows)
            {
                if (row["side"] is not { } side || side == "none") continue;
                foreach (var name in columns.SelectMany(row.List))
                {
                    sides.byName.TryAdd(Folded.Of(name), sides.byCountry.GetValueOrDefault(side, side));
                    if (file == "holdings.tsv") sides.holdings.TryAdd(Folded.Of(name), side);
                }
            }
        }
        return sides;
    }

    /// <summary>Ids of the parties.</summary>
    public IEnumerable<string> Parties => names.Keys;

    /// <summary>A party as sentences call it.</summary>
    public string NameOf(string party) => names.GetValueOrDefault(party, party);

    /// <summary>The party that a phrase names by its nationality or a name in it, the first where several do; a country's code where it is no party; null where none does.</summary>
    public string? NamedIn(string phrase) => Longest(phrase, byName);

    /// <summary>The side that bears the loss of a ship or works named in a phrase (holdings.tsv).</summary>
    public string? OwnerOf(string phrase) => Longest(phrase, holdings);

    private static string? Longest(string phrase, Dictionary<string, string> byName)
    {
        var words = Folded.Of(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
            {
                if (byName.TryGetValue(length == 1 ? words[at] : string.Join(' ', words, at, length), out var side)) return side;
            }
        }
        return null;
    }

    /// <summary>The party that holds what lies in a country: its own, unless the country is fought over; or null.</summary>
    public string? HolderIn(string? code) => code is null || fought.Contains(code) ? null : byCountry.GetValueOrDefault(code);

    /// <summary>Those who fight together are one: the party this one is with, or itself.</summary>
    public string? CampOf(string? party) => party is null ? null : camps.GetValueOrDefault(party, party);

    /// <summary>The other camp where there are two; null for others and where there are more.</summary>
    public string? OpponentOf(string? party)
    {
        if (CampOf(party) is not { } camp || !camps.ContainsValue(camp)) return null;
        var others = camps.Values.Where(c => c != camp).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return others.Count == 1 ? others[0] : null;
    }
}

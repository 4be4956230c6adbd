using System.Collections.Frozen;

namespace Claimline.Language.Theatres;

/// <summary>The data that fits the program to one conflict.</summary>
public sealed class Theatre
{
    private readonly FrozenDictionary<string, Party> byCountry;
    private readonly FrozenDictionary<string, Party> byId;

    internal Theatre(string id, string name, IReadOnlyList<Party> parties)
    {
        Id = id;
        Name = name;
        Parties = parties;
        byId = parties.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        byCountry = parties.SelectMany(p => p.Countries.Select(c => (Country: c, Party: p))).ToFrozenDictionary(p => p.Country, p => p.Party, StringComparer.Ordinal);
    }

    /// <summary>Also the name of its folder under data/theatres.</summary>
    public string Id { get; }

    public string Name { get; }

    public IReadOnlyList<Party> Parties { get; }

    /// <summary>The party of an id or of a country's code; null where it is neither.</summary>
    public Party? PartyOf(string idOrCountry) => byId.GetValueOrDefault(idOrCountry) ?? byCountry.GetValueOrDefault(idOrCountry);
}

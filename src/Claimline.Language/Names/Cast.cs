using System.Runtime.InteropServices;
using Claimline.Language.Theatres;

namespace Claimline.Language.Names;

/// <summary>Everybody of one document, in the order in which the text introduces them.</summary>
internal sealed class Cast(NameLexicon lexicon)
{
    private const int MostMeanings = 8;
    private const int AlikeLetters = 3;

    private readonly Dictionary<string, Identity> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Identity> byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Identity> bySurname = new(StringComparer.Ordinal);

    // Names as this document spells them: found again without making their key.
    private readonly Dictionary<string, Identity> bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Identity>> byAbbreviation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Identity> lastOfOffice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Identity> all = [];

    public IReadOnlyList<Identity> All => all;

    public Theatre Theatre => lexicon.Theatre;

    /// <summary>The identity of this id; null where there is none yet.</summary>
    public Identity? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The party of an id or country, "none" for a country that is no party, null for null.</summary>
    public string? PartyOf(string? side) => side is null ? null : side == "none" ? "none" : Theatre.PartyOf(side)?.Id ?? "none";

    /// <summary>The one meant by an entity of the data; an office that every state has takes its nation.</summary>
    public Identity Of(Entity entity, Nation? nation)
    {
        if (!entity.IsGeneric)
        {
            var own = byId.GetValueOrDefault(entity.Id) ?? Add(Known(entity));
            lastOfOffice[entity.Office] = own;
            return own;
        }
        if (nation is null && lastOfOffice.TryGetValue(entity.Id, out var last)) return last;
        var id = nation is null ? entity.Id : Slug.Of($"{nation.Adjective} {entity.Id}");
        if (!byId.TryGetValue(id, out var identity))
        {
            var kind = lexicon.Language.Sources.KindOf(entity.Kind!);
            identity = Add(new Identity
            {
                Id = id, Name = nation is null ? entity.Name : $"{nation.Adjective} {entity.Name}", Type = entity.Type, Kind = kind.Id, Entity = entity,
                Party = nation is null ? null : PartyOf(nation.Code), SpeaksFor = kind.SpeaksFor, Trace = new Trace("source.office", entity.Line),
            });
        }
        lastOfOffice[entity.Id] = identity;
        return identity;
    }

    /// <summary>The person of a full name or surname; a new one where the document has not named that person before.</summary>
    public Identity Person(string name, string? given, string surname, Trace trace)
    {
        if (bySpelling.TryGetValue(name, out var spelled)) return spelled;
        var surnameKey = lexicon.Language.Keys.Of(surname);
        if (given is null && bySurname.TryGetValue(surnameKey, out var known)) return known;
        var key = given is null ? surnameKey : $"{lexicon.Language.Keys.Of(given)} {surnameKey}";
        if (byFullName.TryGetValue(key, out known))
        {
            bySurname[surnameKey] = known;
            bySpelling[name] = bySpelling[surname] = known;
            return known;
        }
        // "Genady" for "Gennady" and the like: the same surname, and a given name that begins alike
        if (given is not null && lexicon.Entities.BySurname.TryGetValue(surnameKey, out var namesakes)
            && namesakes.Find(e => lexicon.Language.Keys.Of(e.Name) is var full && key.Length > AlikeLetters && full.AsSpan(0, Math.Min(AlikeLetters, full.Length)).SequenceEqual(key.AsSpan(0, AlikeLetters))) is { } entity)
            return bySpelling[name] = bySpelling[surname] = Of(entity, null);
        var person = Add(new Identity { Id = Unique(Slug.Of(name)), Name = name, Type = MentionType.Person, Kind = SourceKind.Person, Trace = trace });
        byFullName[key] = person;
        bySurname[surnameKey] = person;
        bySpelling[name] = bySpelling[surname] = person;
        return person;
    }

    /// <summary>The person whom the document named before by this surname, so spelled; null where there is none.</summary>
    public Identity? BySurname(ReadOnlySpan<char> surname) =>
        bySpelling.Count > 0 && bySpelling.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var person) ? person : null;

    /// <summary>A name of the text that the data do not know.</summary>
    public Identity Named(string name, MentionType type, string kind, string? party, Trace trace)
    {
        var id = Slug.Of(name);
        if (byId.TryGetValue(id, out var known)) return known;
        return Add(new Identity
        {
            Id = id, Name = name, Type = type, Kind = kind, Party = PartyFor(kind, party), SpeaksFor = lexicon.Language.Sources.KindOf(kind).SpeaksFor, Trace = trace,
        });
    }

    /// <summary>A state that speaks under its own name.</summary>
    public Identity Country(Nation nation)
    {
        var id = Slug.Of(nation.Name);
        return byId.GetValueOrDefault(id) ?? Add(new Identity
        {
            Id = id, Name = nation.Name, Kind = SourceKind.Government, Party = PartyOf(nation.Code), SpeaksFor = lexicon.Language.Sources.KindOf(SourceKind.Government).SpeaksFor, Trace = new Trace("source.country", nation.Line),
        });
    }

    /// <summary>Two or more that speak together.</summary>
    public Identity Joint(Identity first, Identity other)
    {
        var name = $"{first.Name} and {other.Name}";
        var id = Slug.Of($"{first.Id} and {other.Id}");
        if (byId.TryGetValue(id, out var known)) return known;
        var joint = Add(new Identity
        {
            Id = Unique(id), Name = name, Kind = first.Kind, IsMany = true, SpeaksFor = first.SpeaksFor == other.SpeaksFor ? first.SpeaksFor : null, Party = first.Party == other.Party ? first.Party : null,
            Trace = new Trace("source.joint"),
        });
        foreach (var noun in first.Called)
        {
            if (!joint.Called.Contains(noun)) joint.Called.Add(noun);
        }
        return joint;
    }

    /// <summary>Adds a source; its id must be new.</summary>
    public Identity Add(Identity identity)
    {
        byId.Add(identity.Id, identity);
        all.Add(identity);
        identity.Called.AddRange(lexicon.Language.Sources.KindOf(identity.Kind).Called);
        if (identity.Entity is { Type: MentionType.Person } entity)
        {
            var surname = entity.Name[(entity.Name.LastIndexOf(' ') + 1)..];
            bySurname[lexicon.Language.Keys.Of(surname)] = identity;
            byFullName[lexicon.Language.Keys.Of(entity.Name)] = identity;
        }
        return identity;
    }

    /// <summary>From now on the abbreviation means this one, too.</summary>
    public void Abbreviate(string abbreviation, Identity identity)
    {
        if (!byAbbreviation.TryGetValue(abbreviation, out var meant)) byAbbreviation[abbreviation] = meant = [];
        meant.Remove(identity);
        meant.Add(identity);
        if (meant.Count > MostMeanings) meant.RemoveAt(0);
    }

    /// <summary>Whom an abbreviation of this document means: that of the nation, else the last introduced.</summary>
    public Identity? ByAbbreviation(ReadOnlySpan<char> abbreviation, string? party)
    {
        if (byAbbreviation.Count == 0 || !byAbbreviation.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(abbreviation, out var meant)) return null;
        return party is null ? meant[^1] : meant.FindLast(m => m.Party == party);
    }

    /// <summary>The id, or with the first number that makes it new.</summary>
    public string Unique(string id)
    {
        if (id.Length == 0) id = "source";
        return byId.ContainsKey(id) ? Numbered(id) : id;
    }

    /// <summary>The id with the next number that makes it new.</summary>
    public string Numbered(string id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, id, out _);
        do number++;
        while (byId.ContainsKey($"{id}-{number}"));
        return $"{id}-{number}";
    }

    /// <summary>The party of a source of a kind, given that of its nation.</summary>
    public string? PartyFor(string kind, string? party) => lexicon.Language.Sources.KindOf(kind).Party is PartyRule.None ? "none" : party;

    private Identity Known(Entity entity)
    {
        var kind = lexicon.Language.Sources.KindOf(entity.Kind!);
        return new Identity
        {
            Id = entity.Id, Name = entity.Name, Type = entity.Type, Kind = kind.Id, Entity = entity, Gender = entity.Gender,
            Party = PartyFor(kind.Id, PartyOf(entity.Side)), SpeaksFor = entity.SpeaksFor ?? kind.SpeaksFor,
            Trace = new Trace("source.known", entity.Line),
        };
    }
}

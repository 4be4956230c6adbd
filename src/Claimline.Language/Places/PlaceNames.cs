namespace Claimline.Language.Places;

/// <summary>The gazetteers that one reading looks names up in: the theatre's, the starter, and the one that the host opened.</summary>
internal sealed class PlaceNames(Gazetteer? theatre, Gazetteer starter, Gazetteer? imported)
{
    /// <summary>Appends all places under a key and returns the length in words of the longest name that goes on from it.</summary>
    public int Find(ulong key, List<GazetteerMatch> into)
    {
        var longest = theatre?.Find(key, into) ?? 0;
        longest = Math.Max(longest, starter.Find(key, into));
        return Math.Max(longest, imported?.Find(key, into) ?? 0);
    }

    /// <summary>True for what the theatre's own list says that the name means.</summary>
    public bool IsOfTheatre(in GazetteerMatch match) => match.From == theatre;

    /// <summary>True where nearly every village of a country is held, so that a name without a place is rare.</summary>
    public bool IsWhole(ushort country) => imported?.IsWhole(country) ?? false;

    public bool HasImported => imported is not null;

    /// <summary>True for a place of the theatre's or the starter's own list: its name is taken for a place where nothing speaks against it.</summary>
    public bool IsListed(in GazetteerMatch match) => match.From == starter || match.From == theatre;
}

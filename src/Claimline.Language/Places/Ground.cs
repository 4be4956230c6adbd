using Claimline.Language.Data;
using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Where a theatre's fighting is: its axes as circles on the map, and the headings under which they are reported.</summary>
internal readonly record struct Axis(string Name, ulong Key, double Latitude, double Longitude, double Km)
{
    public bool Holds(PlaceSite site) => PlaceSite.Plane(Latitude, Longitude, site.Latitude, site.Longitude) <= Km;
}

/// <summary>What a theatre says of where its places lie.</summary>
internal sealed class Ground(IReadOnlyList<Axis> axes, PhraseBook<Axis> phrases, IReadOnlySet<ushort> countries)
{
    /// <summary>A town nearer than this to the middle of the axis that bears its name gave it the name.</summary>
    private const double NamingKm = 12;

    /// <summary>A wider circle is ground that a phrase names, and no axis.</summary>
    private const double WidestAxis = 75;

    public static Ground None { get; } = new([], new PhraseBook<Axis>(new Vocabulary()), new HashSet<ushort>());

    /// <summary>The words by which texts name the axes.</summary>
    public PhraseBook<Axis> Phrases => phrases;

    public bool IsOf(ushort country) => countries.Contains(country);

    /// <summary>True for the town that an axis is named after: in this theatre the name means it.</summary>
    public bool Names(ulong key, double latitude, double longitude)
    {
        foreach (var axis in axes)
        {
            if (axis.Key == key && PlaceSite.Plane(axis.Latitude, axis.Longitude, latitude, longitude) < NamingKm) return true;
        }
        return false;
    }

    /// <summary>True where a site lies on one of the axes.</summary>
    public bool IsOnAxis(PlaceSite site)
    {
        foreach (var axis in axes)
        {
            if (axis.Km <= WidestAxis && axis.Holds(site)) return true;
        }
        return false;
    }

    /// <summary>Reads a theatre's axes.tsv, where it has one; its countries are those of its own places.</summary>
    public static Ground Load(DataFiles files, string path, IReadOnlyList<GazetteerRow> places, Vocabulary vocabulary, ICollection<int> starts, ICollection<Problem> problems)
    {
        var phrases = new PhraseBook<Axis>(vocabulary);
        var axes = new List<Axis>();
        if (files.Contains(path))
        {
            foreach (var row in Table.Read(files, path, problems, "name", "phrases", "lat", "lon", "km").Rows)
            {
                if (row["name"] is { } name && PlaceLexicon.Degrees(row, "lat", problems) is { } latitude && PlaceLexicon.Degrees(row, "lon", problems) is { } longitude && row.Whole("km", problems) is { } km)
                {
                    axes.Add(new Axis(name, PlaceKey.Mix(PlaceKey.HashOf(name)), latitude, longitude, km));
                    foreach (var phrase in row["phrases"]?.Split('|') ?? [])
                    {
                        phrases.Add(phrase, axes[^1]);
                        starts.Add(vocabulary.Find(phrase.AsSpan(0, phrase.IndexOf(' ', StringComparison.Ordinal) is var space && space > 0 ? space : phrase.Length)));
                    }
                }
            }
        }
        return new Ground(axes, phrases, places.Where(p => p.Country.Length == 2).Select(p => (ushort)((p.Country[0] << 8) | p.Country[1])).ToHashSet());
    }
}

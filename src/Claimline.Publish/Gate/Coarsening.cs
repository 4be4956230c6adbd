using Claimline.Ledger.Queries;

namespace Claimline.Publish.Gate;

/// <summary>Tells a statement less exactly: its deed and a place as large as is allowed, in the product's own words.</summary>
internal static class Coarsening
{
    public static DayStatement Of(DayStatement statement, Exactness exactness, IReadOnlyList<Axis> axes, PublicationData data)
    {
        var place = statement.Places.OrderByDescending(p => p.Main).FirstOrDefault();
        var axis = place?.Point is { } at ? Composing.Axes.Of(at, axes) : null;
        var (deed, before) = data.Deed(statement.Kind ?? "other");
        var (name, point) = place is null ? (null, null) : exactness switch
        {
            Exactness.Settlement when place.Type is "settlement" => (place.Name, place.Point),
            Exactness.Axis when axis is not null => ($"the area of {axis.Town}", (axis.Latitude, axis.Longitude)),
            _ => (place.Region, ((double, double)?)null),
        };
        var party = statement.ActorParty ?? statement.Holder;
        return statement with
        {
            Words = data.Say("coarse", ("actor", party is null ? "somebody" : $"forces of {Titled(party)}"), ("kind", deed), ("place", name is null ? "" : $"{before} {name}")).Trim(),
            Cue = null, Link = "that", CueIsInside = false, Subject = null, IsCapitalisedByPlace = false, Content = default, Sentence = default, Numbers = [], Persons = [], Notes = [], Urls = [], Likelihood = null,
            Places = name is null ? [] : [place! with { Name = name, Id = null, Point = point, Type = exactness is Exactness.Settlement ? place.Type : "region", Main = true, Span = default }],
            Evidence = null,
        };
    }

    /// <summary>"North Korea" of "north-korea".</summary>
    public static string Titled(string id) => string.Join(' ', id.Split('-').Select(w => w.Length == 0 ? w : $"{char.ToUpperInvariant(w[0])}{w[1..]}"));
}

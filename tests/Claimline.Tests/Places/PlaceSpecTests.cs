using System.Globalization;
using Claimline.Language;

namespace Claimline.Tests.Places;

public sealed class PlaceSpecTests
{
    private static readonly Lazy<Analyst> Starter = new(SharedGazetteer.Starter);
    private static readonly Lazy<Analyst> World = new(SharedGazetteer.WithWorld);

    public static TheoryData<string> Examples => [.. SpecFile.Read("places.md").Select(e => e.Where)];

    public static TheoryData<string> WorldExamples => [.. SpecFile.Read("places-world.md").Select(e => e.Where)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Places_are_found_and_told_apart_as_the_page_says(string where) => Check("places.md", where, Starter.Value);

    [Theory]
    [MemberData(nameof(WorldExamples))]
    public void Places_of_the_world_are_found_and_told_apart_as_the_page_says(string where) => Check("places-world.md", where, World.Value);

    private static void Check(string page, string where, Analyst analyst)
    {
        var example = SpecFile.Read(page).Single(e => e.Where == where);
        var places = analyst.Read(SharedGazetteer.Text(example.Text, "ukraine")).Places;
        Assert.Equal(example.Expected, string.Join('\n', places.Select(p => $"{p.Span.Of(example.Text)} {Where(p)}")));
    }

    private static string Where(Place place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude } ? string.Create(CultureInfo.InvariantCulture, $"{Half(latitude):0.0} {Half(longitude):0.0}") : "open";

    private static double Half(double degrees) => Math.Round(degrees * 2, MidpointRounding.AwayFromZero) / 2;
}

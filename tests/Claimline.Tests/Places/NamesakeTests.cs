using System.Text.RegularExpressions;
using Claimline.Language;

namespace Claimline.Tests.Places;

/// <summary>A place put wrong is worse than one left open. With every table imported; skipped where they are not beside the project.</summary>
public sealed partial class NamesakeTests
{
    private const int Sample = 200;

    /// <summary>The kinds of reasons that set a place off from its namesakes.</summary>
    [GeneratedRegex(@"\+site\.(relation|inside|neighbours|same-name|heading|theatre|seat|known|kind|misspelt|only)$")]
    private static partial Regex Reason { get; }

    public static TheoryData<string> KurskNames =>
    [
        "Viktorovka", "Kurilovka", "Novoivanovka", "Nikolskiy", "Nikolayevka", "Kruglenkoye", "Maryevka", "Aleksandriya",
        "Malaya Loknya", "Nikolayevo-Darino", "Russkoye Porechnoye", "Staraya Sorochina", "Novaya Sorochina", "Berdin", "Kositsa", "Leonidovo",
    ];

    [Theory]
    [MemberData(nameof(KurskNames))]
    public void No_village_of_the_Kursk_border_lands_in_Ukraine(string name)
    {
        var analyst = SharedGazetteer.WithAll();
        string[] texts =
        [
            $"Russian forces attacked northwest of Sudzha near {name}.",
            $"Fighting continued in {name} (southeast of Korenevo) on January 3.",
            $"Ukrainian forces left {name}, Kursk Oblast, a milblogger said.",
            $"Russian forces advanced in Kursk Oblast and seized {name}.",
            $"Ukrainian forces counterattacked from Sumy Oblast towards Sudzha and {name} in Kursk Oblast.",
        ];
        foreach (var text in texts)
        {
            foreach (var place in analyst.Read(SharedGazetteer.Text(text, "ukraine")).Places)
            {
                if (place.Span.Of(text) == name) Assert.True(place.Latitude is null || place.Country == "RU", $"{text}: {place.Name} in {place.Admin1}, {place.Country}");
            }
        }
    }

    [Fact]
    public void No_name_of_many_places_is_placed_without_a_reason()
    {
        var analyst = SharedGazetteer.WithAll();
        var placed = new List<(string Where, Place Place)>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(ProjectFolder.Shared("corpus", "assessments"), "*.txt").Order(StringComparer.Ordinal).Where((_, i) => i % 5 == 0))
        {
            var text = File.ReadAllText(file);
            foreach (var place in analyst.Read(SharedGazetteer.Text(text)).Places)
            {
                var name = place.Span.Of(text);
                if (!counts.TryGetValue(name, out var count)) counts[name] = count = SharedGazetteer.CountOf(name);
                if (count >= 3) placed.Add(($"{Path.GetFileName(file)}:{place.Span.Start} {name}", place));
            }
        }
        var random = new Random(20250701);
        var drawn = placed.OrderBy(_ => random.Next()).Take(Sample).ToList();
        Assert.Equal(Sample, drawn.Count);
        Assert.All(drawn, d => Assert.True(d.Place.Latitude is null ? !d.Place.Trace.Rule.Contains('+', StringComparison.Ordinal) : Reason.IsMatch(d.Place.Trace.Rule), $"{d.Where}: {d.Place.Trace.Rule}"));
        // Most of them are told apart by the text, and some stay open.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", drawn.GroupBy(d => d.Place.Latitude is null ? "open" : d.Place.Trace.Rule.Split('+')[1]).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}")));
    }

    [Theory]
    [InlineData("Officials met in Ivanivka.")]
    [InlineData("A fire broke out in Oleksandrivka on Monday.")]
    [InlineData("The enemy shelled Mykolaivka and Kalynivka.")]
    public void A_name_of_many_places_stays_open_where_the_text_says_nothing_of_where(string text)
    {
        var places = SharedGazetteer.WithAll().Read(SharedGazetteer.Text(text, "ukraine")).Places;
        Assert.NotEmpty(places);
        Assert.All(places, p => Assert.Null(p.Latitude));
        Assert.All(places, p => Assert.True(p.Rivals.Count > 2));
    }

    [Fact]
    public void The_biggest_of_its_namesakes_is_not_taken_where_the_text_points_to_a_small_one()
    {
        const string text = "Russian forces advanced near Nadiya and Novoyehorivka (both east of Borova).";
        var places = SharedGazetteer.WithAll().Read(SharedGazetteer.Text(text, "ukraine")).Places;
        // The most populous Nadiya lies by the Black Sea, the most populous Novoyehorivka near Mykolaiv, the most populous Borova near Kyiv.
        Assert.Equal(["810714", "810719", "711623"], places.Select(p => p.Id));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Claimline.Language;

namespace Claimline.Bench;

/// <summary>
/// Reports in made-up words, eight a day for years: the ledger that a desk would have after years. Kinds of event, places, sources, repeats and statements
/// in a report are drawn as often as they were counted in a ledger of 257 real reports (23,304 statements); which place or source has which rank,
/// and what is said, is invented.
/// </summary>
internal sealed class GeneratedReports(int seed)
{
    /// <summary>Statements in one report, on average.</summary>
    public const int StatementsEach = 91;
    private const int ReportsADay = 8;

    private static readonly DateOnly FirstDay = new(2022, 2, 25);

    // Shares of the claims of the corpus, in a thousand.
    private static readonly (int Share, string[] Sentences)[] Kinds =
    [
        (226, ["{S} stated that the {n} of the {n} depends on the {n} and the {n}.", "{S} said that the {n} near the {n} explains the {n} of the {n}.", "The {n} of the {n} follows the {n} of the {n}."]),
        (150, ["{R} forces attacked near {P} on {D}.", "{R} forces attacked near {P}, {P} and {P} on {D}.", "{S} claimed that {R} forces attacked near {P}."]),
        (70, ["{S} stated that {R} forces lack the {n} for the {n}.", "{R} forces are unable to sustain the {n} and the {n}."]),
        (84, ["{S} reported that {R} forces struck a {t} in {P} on {D}.", "{S} claimed that {R} drones struck a {t} in {P}."]),
        (57, ["{S} stated that {R} forces intend to {v} the {n} and the {n}.", "{R} forces likely intend to {v} the {n}."]),
        (55, ["The Ukrainian General Staff reported that Ukrainian forces repelled Russian attacks near {P}.", "{S} claimed that Russian forces repelled Ukrainian attacks near {P}."]),
        (54, ["{S} reported that {R} forces deployed {N} {n} to the {n}.", "{R} forces transferred the {n} to {P}."]),
        (54, ["Geolocated footage published on {D} shows that {R} forces recently advanced near {P}.[{L}]", "{S} claimed that {R} forces advanced near {P}."]),
        (40, ["{S} said that the {n} is a {n} for the {n}."]),
        (52, ["{S} claimed that {R} forces seized {P}.", "{S} claimed that {R} forces withdrew from {P}.", "Geolocated footage published on {D} shows that {R} forces seized {P}.[{L}]"]),
        (35, ["{S} reported that {R} forces used {N} {n} against the {n}.", "{S} reported that the {n} produced {N} {n} in {M}."]),
        (40, ["{S} called on the {n} to {v} the {n}.", "{S} ordered the {n} to {v} the {n}."]),
        (25, ["{S} reported that the strike damaged a {t} in {P}.", "{S} reported that {N} civilians were killed in {P}."]),
        (40, ["{S} stated that officials mobilized {N} {n} in the {n}.", "{S} reported that the {n} trained {N} {n}."]),
    ];

    private static readonly string[] Nouns = ("convoy bridge depot canal railway garrison brigade reserve battalion sector trench crossing hill quarry river ferry harbor airfield shelter pipeline refinery contract budget recruit council " +
        "ministry order district school clinic border fence patrol drone shell rocket armor fuel winter harvest market bank tender wage pension veteran widow convict border doctrine rumor channel broadcast protest petition " +
        "court verdict ransom exchange truce summit embassy sanction shipment tariff grain loan credit auction factory furnace turbine grid reactor reservoir dam flood mine cable antenna satellite radar jammer sensor").Split(' ');

    private static readonly string[] Things = "warehouse|bridge|fuel depot|power plant|substation|railway station|airfield|command post|oil refinery|school|hospital|barracks".Split('|');
    private static readonly string[] Verbs = "reinforce seize encircle protect supply isolate rebuild abandon".Split(' ');
    private static readonly string[] Given = "Andriy Boris Viktor Denys Yegor Ivan Kirill Leonid Maksim Nikolai Oleg Pavel Roman Sergei Taras Yuriy".Split(' ');
    private static readonly string[] Family = ("Antonenko Bondarev Chumak Dorofeev Yeremenko Fadeev Gorbatov Honchar Ignatenko Kolomiets Lavrenko Makarov Nesterov Ostapenko Polishchuk Reznik Savchenko Tarasov Ustinov Vasylenko Zhdanov " +
        "Babich Volkov Grachev Demchuk Zaitsev Kravets Litvin Melnik Orlov Panchenko Rudenko Sokolov Titarenko Shevchuk Yakovlev").Split(' ');

    private static readonly string[] Roles = ["Russian milblogger", "Kherson Oblast occupation official", "Ukrainian military observer", "Ukrainian Deputy Defense Minister", "Russian State Duma deputy", "Crimean occupation official", "Ukrainian brigade spokesperson", "Luhansk Oblast Military Administration Head"];

    // Shares of the places of claims, and of the sources beside the publisher and what nobody is named for.
    private static readonly Ranked Ranks = new(1600, (1, .0702), (2, .0408), (3, .0323), (5, .0266), (10, .0184), (20, .0113), (50, .0036), (100, .0014), (200, .0006), (500, .00017), (1600, .00005));
    private static readonly Ranked Sources = new(4900, (1, .16), (2, .033), (5, .02), (10, .008), (20, .0048), (50, .0023), (100, .0012), (200, .0006), (500, .0002), (4900, .00007));

    // Sentences that repeat one of the day; of these, those in which somebody else says it; those that deny one.
    private const double Repeated = 0.065, ByAnother = 0.27, Denied = 0.004;

    // Statements in a report: the fewest, a tenth, half and nine tenths of the reports, the most.
    private static readonly (double Share, int Statements)[] Lengths = [(0, 32), (0.1, 50), (0.5, 82), (0.9, 146), (1, 210)];

    private readonly Random random = new(seed);
    private readonly string[] places = [.. PlaceNames()];
    private readonly List<(string Content, string Said)> today = [];
    private DateOnly day;

    /// <summary>In the order of their days.</summary>
    public IEnumerable<SourceText> Take(int reports)
    {
        for (var i = 0; i < reports; i++) yield return Report(FirstDay.AddDays(i / ReportsADay), i % ReportsADay);
    }

    public SourceText Report(DateOnly on, int edition)
    {
        if (on != day) today.Clear();
        day = on;
        var text = new StringBuilder($"Daily Review {edition}, {on.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}\n\n");
        var count = Length();
        var links = 0;
        for (var i = 0; i < count; i++)
        {
            text.Append(Sentence(ref links)).Append(i % 6 == 5 ? "\n\n" : " ");
        }
        text.Append("\n\n");
        for (var link = 1; link <= links; link++) text.Append(CultureInfo.InvariantCulture, $"[{link}] https://t dot me/channel{random.Next(400)}/{random.Next(90000)}\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new SourceText { Text = text.ToString(), Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Name = $"review-{on:yyyy-MM-dd}-{edition}.txt", Date = on, Publisher = $"Review Desk {edition}", Theatre = "ukraine" };
    }

    public string Place() => places[Ranks.Next(random)];

    private string Sentence(ref int links)
    {
        if (today.Count > 0 && random.NextDouble() < Repeated)
        {
            var again = today[random.Next(today.Count)];
            return random.NextDouble() < ByAnother ? Filled(again.Content, ref links) : again.Said;
        }
        if (today.Count > 0 && random.NextDouble() < Denied) return Filled(today[random.Next(today.Count)].Content.Replace("{S} claimed", "{S} denied", StringComparison.Ordinal), ref links);
        var at = random.Next(Kinds.Sum(k => k.Share));
        var kind = 0;
        while (at >= Kinds[kind].Share) at -= Kinds[kind++].Share;
        var said = Kinds[kind].Sentences[random.Next(Kinds[kind].Sentences.Length)];
        // What is said stays, who says it is drawn anew where it is said again.
        var content = Fill(said, static slot => slot is not ('S' or 'L'), ref links);
        var filled = Filled(content, ref links);
        today.Add((content, filled));
        return filled;
    }

    private int Length()
    {
        var share = random.NextDouble();
        var at = 1;
        while (share > Lengths[at].Share) at++;
        var ((from, fewer), (to, more)) = (Lengths[at - 1], Lengths[at]);
        return fewer + (int)((more - fewer) * (share - from) / (to - from));
    }

    private string Filled(string content, ref int links) => Fill(content, static _ => true, ref links);

    private string Fill(string pattern, Func<char, bool> wanted, ref int links)
    {
        var filled = new StringBuilder();
        var side = random.Next(3) > 0 ? "Russian" : "Ukrainian";
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{' || !wanted(pattern[i + 1]))
            {
                filled.Append(pattern[i]);
                continue;
            }
            filled.Append(pattern[i + 1] switch
            {
                'S' => Source(),
                'P' => Place(),
                'R' => side,
                'D' => day.AddDays(-random.Next(3)).ToString("MMMM d", CultureInfo.InvariantCulture),
                'M' => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
                'N' => random.Next(2, 900).ToString(CultureInfo.InvariantCulture),
                'L' => (++links).ToString(CultureInfo.InvariantCulture),
                't' => Things[random.Next(Things.Length)],
                'v' => Verbs[random.Next(Verbs.Length)],
                _ => Nouns[(int)(Nouns.Length * Math.Pow(random.NextDouble(), 1.3))],
            });
            i += 2;
        }
        return filled.ToString();
    }

    private string Source()
    {
        var rank = Sources.Next(random);
        return rank switch
        {
            0 => "A Russian milblogger",
            1 => "The Russian Ministry of Defense (MoD)",
            2 => "The Ukrainian General Staff",
            3 => "Russian President Vladimir Putin",
            4 => "Ukrainian military officials",
            _ => $"{Roles[rank % Roles.Length]} {Given[rank / Roles.Length % Given.Length]} {Family[rank / 7 % Family.Length]}",
        };
    }

    // A place of the starter has its rank by the hash of its id: regions among the first, as in reports, then settlements in no order.
    private static IEnumerable<string> PlaceNames()
    {
        var rows = File.ReadLines(Path.Combine(BenchTexts.Root, "data", "places", "starter.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')).Where(f => f[7] == "UA").ToList();
        string[] regions = ["Donetsk Oblast", "Kharkiv Oblast", "Kherson Oblast", "Zaporizhia Oblast", "Luhansk Oblast", "Sumy Oblast"];
        var towns = rows.Where(f => f[5].StartsWith("PPL", StringComparison.Ordinal)).OrderBy(f => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(f[0]))), StringComparer.Ordinal).Select(f => f[1]).Distinct(StringComparer.Ordinal).ToList();
        return Enumerable.Range(0, 1600).Select(i => i < 12 && i % 2 == 0 ? regions[i / 2] : towns[i % towns.Count]);
    }
}

namespace Claimline.Cli.Evaluation;

/// <summary>What is measured, in the order of printing. The names are those of the labels' own scorer.</summary>
internal enum Measure
{
    Found,
    Source,
    Content,
    Stance,
    Said,
    Cites,
    Polarity,
    Via,
    Relations,
    Whole,
    AboutType,
    AboutActor,
    AboutObject,
    AboutPlace,
    Places,
    PlacesLocated,
    PlacesPlaced,

    /// <summary>As PlacesPlaced, of those given with a confidence of 0.9 or more: how well confidence is calibrated. Our own measure.</summary>
    PlacesSure,
    Dates,
    DatesValued,
    Quantities,
    QuantitiesBounded,
    LinkedBlock,
    LinkedPlace,
    LinkedRandom,
    LinkedAll,
}

/// <summary>The tallies of one document or set, one a measure.</summary>
internal sealed class Scores
{
    private static readonly Measure[] All = Enum.GetValues<Measure>();
    private readonly Tally[] tallies = new Tally[All.Length];

    public Tally this[Measure measure] => tallies[(int)measure];

    /// <summary>The measures that counted anything.</summary>
    public IEnumerable<Measure> Counted => All.Where(m => !this[m].IsEmpty);

    public void Add(Measure measure, int right, int extra, int missed) => tallies[(int)measure] += new Tally(right, extra, missed);

    public void Add(Measure measure, bool right) => Add(measure, right ? 1 : 0, 0, right ? 0 : 1);

    public static Scores Sum(IEnumerable<Scores> documents)
    {
        var sum = new Scores();
        foreach (var scores in documents)
        {
            for (var m = 0; m < All.Length; m++) sum.tallies[m] += scores.tallies[m];
        }
        return sum;
    }

    /// <summary>"places_located".</summary>
    public static string NameOf(Measure measure) => string.Concat(measure.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

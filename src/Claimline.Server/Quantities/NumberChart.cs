using System.Globalization;
using Claimline.Ledger.Queries;

namespace Claimline.Server.Quantities;

/// <summary>Where numbers stand in a chart of days and amounts. Amounts that lie far apart stand on a scale of powers of ten.</summary>
internal sealed class NumberChart
{
    public const double Width = 760, Height = 320;
    private const double Left = 64, Right = 16, Top = 14, Bottom = 34, FarApart = 100;

    // A shape for each of the most heard; all others share the last.
    private static readonly string[] Shapes = ["M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z", "M-4.5-4.5H4.5V4.5H-4.5Z", "M0-6L6 0L0 6L-6 0Z", "M0-5.5L5.5 4.5H-5.5Z", "M0 5.5L5.5-4.5H-5.5Z", "M-5-1.7H-1.7V-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5Z", "M-2 0A2 2 0 1 0 2 0A2 2 0 1 0-2 0Z"];

    private static readonly int[] Round = [1, 2, 4, 6, 8, 10];

    private readonly DateOnly first;
    private readonly int days;
    private readonly double least, most;
    private readonly List<string> sources;

    /// <param name="numbers">Not empty; each has a bound.</param>
    public NumberChart(IReadOnlyList<NumberTold> numbers)
    {
        first = numbers.Min(n => n.Day);
        days = numbers.Max(n => n.Day).DayNumber - first.DayNumber;
        (least, most) = (numbers.Min(n => Low(n)), Math.Max(1, numbers.Max(n => High(n))));
        IsLog = least > 0 && most / least >= FarApart;
        sources = [.. numbers.GroupBy(n => n.SourceKey, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
    }

    public bool IsLog { get; }

    /// <summary>Of a source, as the data of a path around 0 0.</summary>
    public string ShapeOf(string source) => Shapes[Math.Min(sources.IndexOf(source), Shapes.Length - 1)];

    public double X(NumberTold number) => X(number.Day);

    public static double Low(NumberTold number) => (double)(number.Amount.Min ?? number.Amount.Max)!.Value;

    public static double High(NumberTold number) => (double)(number.Amount.Max ?? number.Amount.Min)!.Value;

    public double Y(double amount)
    {
        var share = IsLog ? Math.Log10(amount / Math.Pow(10, Math.Floor(Math.Log10(least)))) / (Math.Ceiling(Math.Log10(most)) - Math.Floor(Math.Log10(least))) : amount / Ceiling;
        return Height - Bottom - (share * (Height - Bottom - Top));
    }

    /// <summary>Amounts that have a line across, each with its height.</summary>
    public IEnumerable<(string Words, double Y)> Lines
    {
        get
        {
            var amounts = IsLog ? Enumerable.Range((int)Math.Floor(Math.Log10(least)), (int)Math.Ceiling(Math.Log10(most)) - (int)Math.Floor(Math.Log10(least)) + 1).Select(p => Math.Pow(10, p)) : Enumerable.Range(0, 5).Select(i => Ceiling * i / 4);
            return amounts.Select(a => (a.ToString("#,0.##", CultureInfo.InvariantCulture), Y(a)));
        }
    }

    /// <summary>The first day and the last, each with its place.</summary>
    public IEnumerable<(DateOnly Day, double X, string Anchor)> Ends => days == 0 ? [(first, X(first), "middle")] : [(first, X(first), "start"), (first.AddDays(days), X(first.AddDays(days)), "end")];

    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // A round amount above all.
    private double Ceiling
    {
        get
        {
            var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
            return Round.Select(n => n * power).First(n => n >= most);
        }
    }

    private double X(DateOnly day) => days == 0 ? (Left + Width - Right) / 2 : Left + 8 + ((day.DayNumber - first.DayNumber) / (double)days * (Width - Left - Right - 16));
}

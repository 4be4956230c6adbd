namespace Claimline.Language.Dates;

/// <summary>A date as its words give it, before years are filled in from around it.</summary>
internal record struct RawDate(int First, int Last, DateShape Shape)
{
    /// <summary>0 where the words give none.</summary>
    public int Year { get; set; }

    /// <summary>Month, season or quarter.</summary>
    public int Number { get; set; }
    public int Day { get; set; }

    /// <summary>The last year, month and day of an interval; 0 where there is none.</summary>
    public int Year2 { get; set; }
    public int Number2 { get; set; }
    public int Day2 { get; set; }
    public DateModifier? Modifier { get; set; }

    /// <summary>For <see cref="DateShape.Fixed"/>.</summary>
    public PartialDate Value { get; set; }
    public bool IsNight { get; set; }
    public Trace Trace { get; set; }

    public readonly bool TakesYear => Year == 0 && Shape is DateShape.Day or DateShape.Month or DateShape.Season or DateShape.Quarter;
}

internal enum DateShape : byte
{
    /// <summary>The value is already known.</summary>
    Fixed,
    Day,
    Month,
    Season,
    Quarter,
    Year,

    /// <summary>A day counted from the one last named; <see cref="RawDate.Day"/> is the distance.</summary>
    Anchored,

    /// <summary>"overnight" alone.</summary>
    Night,
}

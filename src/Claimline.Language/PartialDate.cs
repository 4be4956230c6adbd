namespace Claimline.Language;

/// <summary>A date as precise as the text gave it: its EDTF notation and the days it may mean.</summary>
/// <param name="Edtf">Extended Date/Time Format (ISO 8601-2): <c>2025-06-30</c>, <c>2025-06</c>, <c>2022-23</c> (autumn), <c>2025-06-27/2025-06-28</c>.</param>
/// <param name="First">First day it may mean.</param>
/// <param name="Last">Last day it may mean, never before <paramref name="First"/>.</param>
public readonly record struct PartialDate(string Edtf, DateOnly First, DateOnly Last)
{
    public override string ToString() => Edtf;

    public static PartialDate Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), day, day);
}

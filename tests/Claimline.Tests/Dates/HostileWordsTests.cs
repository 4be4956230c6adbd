using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;
using CsCheck;

namespace Claimline.Tests.Dates;

/// <summary>Words of dates and numbers in any order: nothing breaks, and the findings keep their shape.</summary>
public sealed class HostileWordsTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    private static readonly string[] Words =
    [
        "June", "May", "mid-June", "30", "31", "0", "2025", "1990", "s", "early", "the end of", "night of", "overnight", "on", "to", "and", "or", "-", "–", ",", ", ", ".", "(", ")", ":", "/",
        "first", "half", "quarter", "week", "year", "ago", "last", "next", "the", "a", "of", "Friday", "Feb.", "spring", "today", "February 29", "12/31/1999", "2025-06-30", "99.99.9999",
        "million", "hundred", "two", "twenty-five", "dozens", "several", "$", "%", "km", "per", "day", "at least", "up to", "between", "or more", "drones", "men", "destroyed", "999999999999999999999999",
        "1,2,3", "1.2.3", "1,23", "1.23", "2.", ".5", "12,2022", "3,2022", "1.2.2022", "00", "0900", "4x", "1990-91", "2025-06", "Q1", "pre-March", "July-August", "20-", "in", "minus", "°C", "mAh", "No.", "unit", "ages", "one", "'", "“", "”", "~", "+", "\n", "\n\n", "trillion", "\ud83d",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 60].Select(words => string.Join(' ', words).Replace(" s", "s", StringComparison.Ordinal));

    private static readonly Gen<DateOnly?> Days = Gen.Int[-3, 2200].Select(year => year switch
    {
        -3 => (DateOnly?)null,
        -2 => DateOnly.MaxValue,
        < 1 => DateOnly.MinValue,
        _ => new DateOnly(year, 12, 31),
    });

    [Fact]
    public void Findings_stay_in_order_and_apart() => Gen.Select(Texts, Days).Sample((text, day) =>
    {
        var reading = Analyst.Read(new SourceText { Text = text, Sha256 = "", Date = day });
        foreach (var spans in new[] { reading.Dates.Select(d => d.Span).ToList(), reading.Quantities.Select(q => q.Span).ToList() })
        {
            for (var i = 0; i < spans.Count; i++)
            {
                Assert.InRange(spans[i].Start, i == 0 ? 0 : spans[i - 1].End, spans[i].End - 1);
                Assert.InRange(spans[i].End, 1, text.Length);
            }
        }
        Assert.DoesNotContain(reading.Quantities, q => reading.Dates.Any(d => d.Span.Overlaps(q.Span)));
        Assert.All(reading.Dates, d => Assert.True(d.Value.First <= d.Value.Last && d.Value.Edtf.Length >= 3, string.Create(CultureInfo.InvariantCulture, $"{d.Value}")));
        Assert.All(reading.Quantities, q => Assert.True(q.Min is null || q.Max is null || q.Min <= q.Max));
    }, iter: 3000);
}

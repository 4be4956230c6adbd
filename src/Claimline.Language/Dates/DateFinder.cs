using Claimline.Language.Quantities;
using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Finds the dates of a text and resolves them against the document's own, and against one another.</summary>
internal sealed class DateFinder(DateWords words, QuantityWords quantities)
{
    /// <summary>In text order, none over another. Without a document's date, what is relative is left out and days without a year stay open.</summary>
    public List<DateMention> Find(TokenizedText text, PartialDate? published)
    {
        // a document's day far off the calendar in use would only overflow it
        DateOnly? today = published?.Last is { Year: > 1500 and < 9000 } day ? day : null;
        var mentions = new List<DateMention>();
        var raws = new List<RawDate>();
        var nights = new List<(int Mention, bool Named, int Block)>();
        DateOnly? lastDay = null;
        foreach (var sentence in text.Sentences)
        {
            raws.Clear();
            var scan = new DateScan(text, words, quantities, today, sentence);
            for (var at = sentence.First; at < sentence.End; at++)
            {
                if (!scan.Opens(at) || !scan.TryRead(at, out var date)) continue;
                raws.Add(date);
                at = date.Last;
                scan.Floor = at + 1;
            }
            if (raws.Count == 0) continue;
            ShareYears(text, raws);
            CarryYear(text, raws, sentence.First);
            foreach (var raw in raws)
            {
                if (raw.Shape == DateShape.Night)
                {
                    nights.Add((mentions.Count, false, sentence.Block));
                    mentions.Add(new DateMention(text.SpanOf(raw.First, raw.Last), default, null, raw.Trace));
                    continue;
                }
                if (Resolve(raw, scan, today, lastDay) is not { } value) continue;
                if (raw.IsNight) nights.Add((mentions.Count, true, sentence.Block));
                if (value.First == value.Last) lastDay = value.Last;
                mentions.Add(new DateMention(text.SpanOf(raw.First, raw.Last), value, raw.Modifier, raw.Trace));
            }
        }
        NameNights(mentions, nights, today);
        return mentions;
    }

    /// <summary>Gives a date without a year the year of the date it is joined to: "June 27 and July 3, 2022", "March 1 and December 31 in 2023".</summary>
    private void ShareYears(TokenizedText text, List<RawDate> raws)
    {
        for (var i = raws.Count - 2; i >= 0; i--)
        {
            var (date, next) = (raws[i], raws[i + 1]);
            if (!date.TakesYear || next.Year == 0 || next.First - date.Last > 4) continue;
            if (next.Shape == DateShape.Year)
            {
                if (next.First - date.Last != 2 || !text[date.Last + 1].Is(WordClass.Preposition) || (words.RoleOf(text[date.Last + 1].Word) & DateRole.Join) != 0) continue;
                date.Year = next.Year;
            }
            else
            {
                if (next.Shape == DateShape.Fixed || !OnlyLinks(text, date.Last + 1, next.First)) continue;
                var later = date.Shape == next.Shape && (date.Number, date.Day).CompareTo((next.Number, next.Day)) > 0;
                date.Year = later ? next.Year - 1 : next.Year;
            }
            raws[i] = date;
        }
    }

    /// <summary>"In 2014, the mayor … on March 5": a year that opens the sentence holds for the days in it.</summary>
    private static void CarryYear(TokenizedText text, List<RawDate> raws, int first)
    {
        var opener = raws[0];
        if (opener is not { Shape: DateShape.Year, Year2: 0 } || opener.First > first + 1 || opener.Last + 1 >= text.Count || text[opener.Last + 1].Kind != TokenKind.Comma) return;
        for (var i = 1; i < raws.Count && raws[i].Shape != DateShape.Year; i++)
        {
            if (raws[i].TakesYear) raws[i] = raws[i] with { Year = opener.Year };
        }
    }

    private bool OnlyLinks(TokenizedText text, int from, int to)
    {
        var joined = false;
        for (var i = from; i < to; i++)
        {
            var join = text[i].Kind is TokenKind.Dash or TokenKind.Comma or TokenKind.Slash || (words.RoleOf(text[i].Word) & DateRole.Join) != 0;
            joined |= join;
            if (!join && !text[i].Is(WordClass.Preposition | WordClass.Determiner)) return false;
        }
        return joined;
    }

    private static PartialDate? Resolve(in RawDate raw, in DateScan scan, DateOnly? today, DateOnly? lastDay)
    {
        switch (raw.Shape)
        {
            case DateShape.Fixed:
                return raw.Value;
            case DateShape.Anchored:
                return lastDay is { } anchor ? Calendar.Day(anchor.AddDays(raw.Day)) : null;
            case DateShape.Year:
                return raw.Year2 == 0 ? Calendar.Year(raw.Year) : Calendar.Interval(Calendar.Year(raw.Year), Calendar.Year(raw.Year2));
        }
        if (raw.Year == 0 && today is null) return Open(raw);
        var year = raw.Year != 0 ? raw.Year : scan.Year(raw, today!.Value);
        return raw.Shape switch
        {
            DateShape.Season => Calendar.Season(year, raw.Number),
            DateShape.Quarter => Calendar.Quarter(year, raw.Number),
            DateShape.Month => raw.Number2 == 0 ? Calendar.Month(year, raw.Number)
                : Calendar.Interval(Calendar.Month(year, raw.Number), Calendar.Month(Later(raw, year), raw.Number2)),
            _ => Days(raw, year),
        };
    }

    private static PartialDate Days(in RawDate raw, int year)
    {
        // "June 31" says no more than the month
        if (!Calendar.IsDay(year, raw.Number, raw.Day)) return Calendar.Month(year, raw.Number);
        var first = Calendar.Day(new DateOnly(year, raw.Number, raw.Day));
        if (raw.Day2 == 0) return first;
        var (year2, month2) = raw.Number2 == 0 ? (year, raw.Number) : (Later(raw, year), raw.Number2);
        if (!Calendar.IsDay(year2, month2, raw.Day2)) return first;
        var last = Calendar.Day(new DateOnly(year2, month2, raw.Day2));
        return last.First < first.First ? first : Calendar.Interval(first, last);
    }

    private static int Later(in RawDate raw, int year) => raw.Year2 != 0 ? raw.Year2 : raw.Number2 < raw.Number ? year + 1 : year;

    /// <summary>"XXXX-06-30": the year stays open.</summary>
    private static PartialDate? Open(in RawDate raw)
    {
        if (raw.Shape is not (DateShape.Day or DateShape.Month) || raw.Number2 != 0) return null;
        var month = raw.Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        if (raw.Shape == DateShape.Month) return new PartialDate($"XXXX-{month}", DateOnly.MinValue, DateOnly.MaxValue);
        var first = $"XXXX-{month}-{raw.Day.ToString("00", System.Globalization.CultureInfo.InvariantCulture)}";
        var edtf = raw.Day2 == 0 ? first : $"{first}/XXXX-{month}-{raw.Day2.ToString("00", System.Globalization.CultureInfo.InvariantCulture)}";
        return new PartialDate(edtf, DateOnly.MinValue, DateOnly.MaxValue);
    }

    /// <summary>"overnight" alone is the night named last in its block, else next in it, else the one that ended on the document's day.</summary>
    private static void NameNights(List<DateMention> mentions, List<(int Mention, bool Named, int Block)> nights, DateOnly? today)
    {
        Name(mentions, nights, 0, 1);
        Name(mentions, nights, nights.Count - 1, -1);
        var nameless = false;
        foreach (var (at, _, _) in nights)
        {
            if (mentions[at].Value.Edtf is not null) continue;
            if (today is { } day) mentions[at] = mentions[at] with { Value = Calendar.Interval(Calendar.Day(day.AddDays(-1)), Calendar.Day(day)) };
            else nameless = true;
        }
        if (nameless) mentions.RemoveAll(m => m.Value.Edtf is null);
    }

    private static void Name(List<DateMention> mentions, List<(int Mention, bool Named, int Block)> nights, int from, int step)
    {
        var last = -1;
        for (var i = from; i >= 0 && i < nights.Count; i += step)
        {
            var (at, named, block) = nights[i];
            if (named) last = i;
            else if (mentions[at].Value.Edtf is null && last >= 0 && nights[last].Block == block) mentions[at] = mentions[at] with { Value = mentions[nights[last].Mention].Value };
        }
    }
}

using Claimline.Language.Blocks;
using Claimline.Language.Data;
using Claimline.Language.Dates;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Documents;

/// <summary>What a document says of itself: its title, who published it and when.</summary>
internal sealed class DocumentFinder(LanguageData data)
{
    private const int StampedWithin = 2;

    private readonly TextDate textDate = new(new DateFinder(data.Calendar, data.Quantities));

    public DocumentInfo Find(SourceText source, Layout layout, TokenizedText text, Markers markers)
    {
        var (published, inferred, trace) = Published(source, layout, text);
        return new DocumentInfo
        {
            Title = layout.Title is { } title ? layout.Blocks[title].Span : null,
            Publisher = source.Publisher ?? (IsReport(layout, markers) ? data.Publishers.MostNamed(text, layout.Blocks) : null) ?? source.Imprint?.Publisher,
            Published = published is { } day ? PartialDate.Day(day) : null,
            PublishedInferred = inferred,
            PublishedTrace = trace,
            Sha256 = source.Sha256,
            MediaType = source.MediaType,
        };
    }

    // Anybody may name a house; one that speaks of itself does so in a report: with endnotes or takeaways.
    private static bool IsReport(Layout layout, Markers markers) => markers.Count > 0 || layout.Takeaways.Count > 0 || layout.Notes.Count > 0;

    /// <summary>Given from outside; printed with its year; the file's own data, which also complete a printed day; the file's name, likewise; the text.</summary>
    private (DateOnly? Day, bool Inferred, Trace Trace) Published(SourceText source, Layout layout, TokenizedText text)
    {
        if (source.Date is { } given) return (given, false, new Trace("published.given"));
        var dateline = Printed(source.Text, layout, layout.Dateline);
        var title = Printed(source.Text, layout, layout.Title);
        var printed = dateline ?? title;
        if (printed is { Year: { } year } whole) return (whole.On(year), false, new Trace(dateline is null ? "published.title" : "published.dateline"));
        if (printed is { } part && title is { Year: { } titled }) return (part.On(titled), false, new Trace("published.dateline"));
        if (source.Imprint?.Day is { } stated)
        {
            // A title may name the day that it is about; a dateline is a day or two away from what the page was stamped with.
            var near = printed is { } day && Nearest(day, stated) is var nearest && Math.Abs(nearest.DayNumber - stated.DayNumber) <= StampedWithin ? nearest : (DateOnly?)null;
            return (near ?? stated, false, new Trace(near is null ? "published.stated" : "published.dateline-stated"));
        }

        if (FileDate.In(source.Name) is { } file)
            return printed is { } open ? (Nearest(open, file), true, new Trace("published.dateline-file")) : (file, true, new Trace("published.file"));
        var told = textDate.Find(text, layout, printed);
        return (told, told is not null, new Trace("published.text"));
    }

    private PrintedDate? Printed(string text, Layout layout, int? block) =>
        block is { } index ? PrintedDate.Find(text.AsSpan(layout.Blocks[index].Span.Start, layout.Blocks[index].Span.Length), data.Layout, out _) : null;

    // A report of December 31 may lie in a file of January 1.
    private static DateOnly Nearest(PrintedDate printed, DateOnly file)
    {
        var nearest = file;
        var distance = int.MaxValue;
        foreach (var year in (ReadOnlySpan<int>)[file.Year, file.Year - 1, file.Year + 1])
        {
            if (year is < 1 or > 9999 || printed.On(year) is not { } day || Math.Abs(day.DayNumber - file.DayNumber) >= distance) continue;
            (nearest, distance) = (day, Math.Abs(day.DayNumber - file.DayNumber));
        }
        return nearest;
    }
}

using System.Security.Cryptography;
using Claimline.Intake.Archive;
using Claimline.Language;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Claimline.Intake.Pdf;

/// <summary>A PDF with a text layer to a document: columns in order, running heads left out, words put together that lines had parted, notes behind the text.</summary>
internal static class PdfReader
{
    public static DocumentResult Read(ReadOnlyMemory<byte> bytes, string where, string? name)
    {
        var (pages, problem) = Pages(bytes, where);
        if (problem is not null) return new DocumentResult.Refused(problem);
        var text = new ExtractedText();
        PdfWriter.Write(text, pages, Arrange(pages));
        if (text.Length == 0) return new DocumentResult.Refused(IntakeProblems.Empty(where));
        return new DocumentResult.Opened(where, new SourceText
        {
            Text = text.ToString(),
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Name = name,
            MediaType = "application/pdf",
            Original = text.Places(),
        });
    }

    /// <summary>Puts the lines of all pages in order, without heads and notes; gives the notes.</summary>
    private static List<(int Number, List<PdfLine> Lines)> Arrange(List<PdfPage> pages)
    {
        RunningHeads.Remove(pages);
        var notes = new FootNotes();
        var order = new ReadingOrder();
        for (var i = 0; i < pages.Count; i++)
        {
            notes.TakeFoot(pages[i]);
            pages[i] = pages[i] with { Lines = order.Of(pages[i].Lines) };
        }
        notes.TakeRest(pages);
        return notes.Notes;
    }

    private static (List<PdfPage> Pages, Problem? Problem) Pages(ReadOnlyMemory<byte> bytes, string where)
    {
        var pages = new List<PdfPage>();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(where) });
            var pictures = 0;
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                var page = document.GetPage(number);
                pages.Add(new PdfPage(number, page.Height, LineBuilder.Lines(page)));
                if (pages[^1].Lines.Count == 0) pictures += page.NumberOfImages;
            }
            return pages.Count > 0 && pictures > 0 && pages.TrueForAll(p => p.Lines.Count == 0) ? ([], IntakeProblems.NoTextLayer(where, pages.Count)) : (pages, null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ([], IntakeProblems.Locked(where));
        }
        catch (ZipParts.PartException reason)
        {
            return ([], reason.Problem);
        }
        // Whatever the parser throws over bytes from outside: this file is damaged, and the next one is read.
        catch (Exception reason) when (reason is not OutOfMemoryException)
        {
            return ([], IntakeProblems.Damaged(where, reason.Message));
        }
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using Claimline.Intake.Archive;
using Claimline.Language;

namespace Claimline.Intake.Docx;

/// <summary>A word processor's file to a document: paragraphs, headings, lists, tables, and notes tied to their places.</summary>
/// <remarks>Read straight from its XML: a few elements are all that is needed, no part is held as a tree, and nothing outside the file is followed.</remarks>
internal static class DocxReader
{
    private const string Main = "word/document.xml";

    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        CloseInput = true,
    };

    /// <summary>Whether an archive is such a file.</summary>
    public static bool Is(ZipArchive archive) => archive.GetEntry(Main) is not null;

    /// <param name="bytes">The whole file.</param>
    public static DocumentResult Read(ReadOnlyMemory<byte> bytes, ZipArchive archive, string where, string? name)
    {
        var text = new ExtractedText();
        try
        {
            var styles = DocxStyles.Read(Part(archive, "word/styles.xml", where));
            var notes = new NoteOrder();
            Write("document");
            if (notes.Count > 0)
            {
                text.Heading("Endnotes", new OriginalPlace.InParagraph("document", 1));
                // A part is read once, however many of its notes the text calls.
                foreach (var kind in notes.Kinds) Write(kind);
                foreach (var note in notes.Texts)
                {
                    text.Block();
                    text.Append(note);
                }
            }

            void Write(string part)
            {
                var path = $"word/{part}.xml";
                using var xml = Part(archive, path, where);
                if (xml is not null) new DocxWriter(text, styles, Links(archive, path, where), notes, part).Write(xml);
            }
        }
        catch (ZipParts.PartException reason)
        {
            return new DocumentResult.Refused(reason.Problem);
        }
        catch (Exception reason) when (reason is XmlException || ZipParts.IsFailure(reason))
        {
            return new DocumentResult.Refused(IntakeProblems.Damaged(where, reason.Message));
        }
        if (text.Length == 0) return new DocumentResult.Refused(IntakeProblems.Empty(where));
        return new DocumentResult.Opened(where, new SourceText
        {
            Text = text.ToString(),
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Name = name,
            MediaType = MediaType,
            Original = text.Places(),
        });
    }

    private static XmlReader? Part(ZipArchive archive, string path, string where) =>
        archive.GetEntry(path) is { } entry ? XmlReader.Create(ZipParts.Open(entry, where), Settings) : null;

    /// <summary>Addresses outside the file by the ids that links of a part name them with.</summary>
    private static Dictionary<string, string> Links(ZipArchive archive, string path, string where)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Part(archive, path.Insert(path.LastIndexOf('/') + 1, "_rels/") + ".rels", where);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) links[id] = target;
        }
        return links;
    }
}

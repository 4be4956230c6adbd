using System.Buffers;
using System.Text;
using Claimline.Intake.Posts;

namespace Claimline.Intake;

/// <summary>How a file's bytes are to be read.</summary>
internal enum DocumentKind
{
    PlainText,
    Html,
    Pdf,
    Zip,

    /// <summary>JSON that may hold posts.</summary>
    Json,

    /// <summary>A table of posts.</summary>
    Table,

    /// <summary>Known, and not read.</summary>
    Unread,
}

/// <summary>Tells a file's kind by how it begins, whatever it is called.</summary>
internal static class DocumentKinds
{
    /// <summary>Bytes of a beginning that are enough to tell by.</summary>
    public const int HeadLength = 64 * 1024;

    private const int PdfWithin = 1024;

    private static readonly string[] Tags = ["!doctype html", "html", "head", "body", "meta", "title", "div", "article", "section", "main", "p", "h1", "h2", "table", "ul", "header", "nav", "aside", "footer", "figure", "ol", "dl", "pre", "blockquote", "center", "form"];

    // People put these into plain text as well; a page goes on with one of the others.
    private static readonly string[] TextTags = ["script", "style", "link", "base", "noscript", "span", "font", "a", "b", "i", "u", "strong", "em", "img", "br", "hr", "iframe"];

    private static readonly (byte[] Begins, string Kind, string WayOut)[] Unread =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file (.doc)", "save it as .docx"),
        ("{\\rtf"u8.ToArray(), "a rich text file (.rtf)", "save it as .docx"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], Picture, WriteDown),
        ([0xFF, 0xD8, 0xFF], Picture, WriteDown),
        ("GIF8"u8.ToArray(), Picture, WriteDown),
        ("RIFF"u8.ToArray(), "a picture, sound or film", WriteDown),
        ("WARC/"u8.ToArray(), "a web archive (.warc)", "save its pages as HTML"),
        ([0x1F, 0x8B], "a compressed file (.gz)", "unpack it"),
        ("7z\xBC\xAF"u8.ToArray(), "an archive of this kind (.7z)", "pack it as .zip"),
        ("Rar!"u8.ToArray(), "an archive of this kind (.rar)", "pack it as .zip"),
        ("SQLite format 3"u8.ToArray(), "a database", "give the documents that it was made from"),
    ];

    private const string Picture = "a picture", WriteDown = "write down what it says in a text file";

    /// <summary>The kind, and for one that is not read its name and the way out.</summary>
    public static (DocumentKind Kind, string Name, string WayOut) Of(ReadOnlySpan<byte> head, PostColumns columns)
    {
        foreach (var (begins, kind, wayOut) in Unread)
        {
            if (head.StartsWith(begins)) return (DocumentKind.Unread, kind, wayOut);
        }
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return (DocumentKind.Zip, "", "");
        if (head[..Math.Min(head.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0) return (DocumentKind.Pdf, "", "");
        if (OfCharacters(head, out var told)) return told;
        head = AsUtf8(head);
        var line = head.IndexOf((byte)'\n') is >= 0 and var end ? head[..end].TrimEnd((byte)'\r') : head;
        return (TableReader.Header(line, columns) is null ? DocumentKind.PlainText : DocumentKind.Table, "", "");
    }

    private static bool OfCharacters(ReadOnlySpan<byte> head, out (DocumentKind, string, string) told)
    {
        told = default;
        var lent = ArrayPool<char>.Shared.Rent(head.Length);
        try
        {
            var start = Start(head, lent);
            if (IsPageWithParts(start)) told = (DocumentKind.Unread, "a page saved with all its parts (.mhtml)", "save it as HTML alone");
            else if (start is ['<', ..] && IsHtml(start)) told = (DocumentKind.Html, "", "");
            else if (start is ['{', ..] or ['[', ..] && IsJson(start)) told = (DocumentKind.Json, "", "");
            else return false;
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(lent);
        }
    }

    /// <summary>Whether a file of data begins as one that holds posts.</summary>
    public static bool HoldsPosts(ReadOnlySpan<byte> head, PostColumns columns) => Of(head, columns).Kind switch
    {
        DocumentKind.PlainText => false,
        DocumentKind.Json => JsonReader.Shows(AsUtf8(head), columns),
        _ => true,
    };

    /// <summary>The encoding that a byte order mark names, for what is not in UTF-8; null where there is none.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true) : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true) : null;

    private static ReadOnlySpan<byte> AsUtf8(ReadOnlySpan<byte> head)
    {
        if (Utf16(head) is { } utf16) return Encoding.UTF8.GetBytes((utf16.CodePage == Encoding.Unicode.CodePage ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(head[2..]));
        return head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head;
    }

    // Written as a mail: lines of its head, and the page and its pictures as parts of it.
    private static bool IsPageWithParts(ReadOnlySpan<char> start)
    {
        if (!(start.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || start.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))) return false;
        var end = start.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return start[..(end < 0 ? Math.Min(start.Length, 4096) : end)].Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    // "[1] https://" begins a list of notes, "{" in a text what its author likes.
    private static bool IsJson(ReadOnlySpan<char> start)
    {
        var rest = start[1..].TrimStart();
        if (start[0] == '[') return rest is ['{', ..] or [']'];
        return rest is ['"', ..] or ['}', ..];
    }

    private static bool IsHtml(ReadOnlySpan<char> start)
    {
        while (start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<?", StringComparison.Ordinal))
        {
            var end = start.IndexOf(start[1] == '?' ? "?>" : "-->", StringComparison.Ordinal);
            if (end < 0) return false;
            start = start[(end + (start[1] == '?' ? 2 : 3))..].TrimStart();
        }
        if (start.Length < 3 || start[0] != '<') return false;
        if (BeginsWithAny(start, Tags)) return true;
        if (!BeginsWithAny(start, TextTags)) return false;
        for (var rest = start[1..]; rest.IndexOf('<') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (BeginsWithAny(rest[at..], Tags)) return true;
        }
        return false;
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> start, string[] tags)
    {
        foreach (var tag in tags)
        {
            if (start[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (start.Length == tag.Length + 1 || !char.IsAsciiLetterOrDigit(start[tag.Length + 1]))) return true;
        }
        return false;
    }

    // Enough of the characters to tell by: what begins a file is ASCII in every encoding that is read.
    private static ReadOnlySpan<char> Start(ReadOnlySpan<byte> head, Span<char> characters)
    {
        var encoding = head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        var mark = encoding.Preamble;
        return characters[..encoding.GetChars(head.StartsWith(mark) ? head[mark.Length..] : head, characters)].TrimStart();
    }
}

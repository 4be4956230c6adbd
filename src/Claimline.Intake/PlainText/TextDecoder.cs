using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Claimline.Language;

namespace Claimline.Intake.PlainText;

/// <summary>Bytes to text, strictly: UTF-8 with or without byte order mark, UTF-16 with one. Nothing is replaced or normalised.</summary>
internal static class TextDecoder
{
    /// <param name="where">What messages call the document.</param>
    /// <param name="name">File name without folders, where there is one.</param>
    public static DocumentResult Decode(ReadOnlyMemory<byte> original, string where, string? name)
    {
        var bytes = original.Span;
        if (bytes.IsEmpty) return new DocumentResult.Refused(IntakeProblems.Empty(where));
        var problem = bytes.StartsWith(Encoding.Unicode.Preamble) ? Utf16(bytes, bigEndian: false, where, out var text)
            : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Utf16(bytes, bigEndian: true, where, out text)
            : Utf8Text(bytes, where, out text);
        if (problem is null && string.IsNullOrWhiteSpace(text)) problem = IntakeProblems.Empty(where);
        if (problem is not null) return new DocumentResult.Refused(problem);
        return new DocumentResult.Opened(where, new SourceText
        {
            Text = text,
            Bytes = original,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Name = name,
            // Nothing but the name tells Markdown from text, and both are read alike.
            MediaType = name?.EndsWith(".md", StringComparison.OrdinalIgnoreCase) == true ? "text/markdown" : "text/plain",
        });
    }

    private static Problem? Utf8Text(ReadOnlySpan<byte> bytes, string where, out string text)
    {
        text = "";
        // A file that is no text mostly fails both checks; "binary" is the more helpful answer.
        if (bytes.IndexOf((byte)0) is >= 0 and var nul) return IntakeProblems.Binary(where, nul);
        if (!Utf8.IsValid(bytes)) return IntakeProblems.NotUnicode(where, "UTF-8", FirstInvalid(bytes));
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        text = Encoding.UTF8.GetString(bytes[mark..]);
        return null;
    }

    private static Problem? Utf16(ReadOnlySpan<byte> bytes, bool bigEndian, string where, out string text)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        text = encoding.GetString(bytes[2..]);
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul) return IntakeProblems.Binary(where, 2 + (2L * nul));
        // Half a character at the end or a lone surrogate decodes to U+FFFD, which re-encodes to other bytes.
        var back = encoding.GetBytes(text);
        var same = bytes[2..].CommonPrefixLength(back);
        return same == bytes.Length - 2 ? null : IntakeProblems.NotUnicode(where, "UTF-16", 2 + (same / 2 * 2));
    }

    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}

using System.Security.Cryptography;
using System.Text;
using Claimline.Language;

namespace Claimline.Intake;

/// <summary>From bytes to text.</summary>
public static class DocumentReader
{
    /// <summary>Decodes plain text or Markdown: UTF-8, with or without byte order mark.</summary>
    public static SourceText Read(ReadOnlySpan<byte> bytes, string? name)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return new SourceText { Text = Encoding.UTF8.GetString(text), Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Name = name };
    }
}

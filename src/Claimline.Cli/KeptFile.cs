using System.Globalization;
using System.Security.Cryptography;
using Claimline.Intake;
using Claimline.Language;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>A file that is kept in the ledger as it is: a picture of a post, a video.</summary>
internal static class KeptFile
{
    private const int Largest = 64 << 20;

    /// <summary>The file, with a line that says what it is in the place of its text.</summary>
    /// <exception cref="LedgerException">It cannot be read, is empty or too large.</exception>
    public static SourceText Open(string path)
    {
        // What the system takes for no path at all.
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal) || !Path.Exists(path)) throw new LedgerException(IntakeProblems.Missing(path));
        var file = new FileInfo(path);
        try
        {
            if (file.Attributes.HasFlag(FileAttributes.Directory)) throw new LedgerException(IntakeProblems.Unreadable(path, "it is a folder"));
            if (file.Length > Largest) throw new LedgerException(new Problem("CL0455", $"a file of more than {Largest >> 20} MB is not kept; leave out --keep and give its SHA-256 with --hash, or a smaller copy", file.Name));
            if (file.Length == 0) throw new LedgerException(new Problem("CL0458", "the file is empty, so nothing is kept of it; check the path", file.Name));
            var bytes = File.ReadAllBytes(file.FullName);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return new SourceText { Text = string.Create(CultureInfo.InvariantCulture, $"File: {file.Name}, {bytes.Length:N0} bytes, SHA-256 {hash}"), Sha256 = hash, Bytes = bytes, MediaType = "application/octet-stream", Name = file.Name, Collected = new Collection { How = "file", From = file.FullName } };
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(IntakeProblems.Unreadable(file.FullName, reason.Message), reason);
        }
    }
}

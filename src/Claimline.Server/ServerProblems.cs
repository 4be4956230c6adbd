using System.Globalization;
using Claimline.Language;

namespace Claimline.Server;

/// <summary>Everything that can go wrong with the workspace. Codes never change meaning; docs/problems.md lists them.</summary>
public static class ServerProblems
{
    public static Problem NotLoopback(string host) =>
        new("CL0701", $"'{host}' can be reached from other machines, and the workspace knows no accounts yet: whoever reaches it reads the whole ledger; leave --host out, or give 127.0.0.1, ::1 or localhost", "");

    public static Problem Unlistened(int port, string reason) =>
        new("CL0702", string.Create(CultureInfo.InvariantCulture, $"port {port} cannot be listened on ({reason}); give another with --port"), "");

    public static Problem OtherHost() =>
        new("CL0703", "the request names another host than this machine, so it may have been sent by a page of somebody else's; open the address that 'claimline serve' printed", "");

    public static Problem NoDay(string given) =>
        new("CL0704", $"'{given}' is no day; write it as 2025-07-01", "");

    public static Problem NoAnswer(string field, string given, IEnumerable<string> known) =>
        new("CL0705", $"'{given}' is no {field}; it is one of {string.Join(", ", known)}", "");

    public static Problem NoPage(string path) =>
        new("CL0706", $"there is no page '{path}'; the links above lead to all there are", "");

    public static Problem Unexpected() =>
        new("CL0707", "the page could not be made, by a fault of the program; nothing in the ledger was changed. The terminal in which the workspace runs says more", "");

    public static Problem OtherSite() =>
        new("CL0708", "the form was sent by a page of somebody else's, so nothing was kept; open the page here and send it again", "");

    public static Problem NoForm() =>
        new("CL0709", "what was sent is no form, or more than is taken at once, so nothing was kept", "");

    public static Problem NoField(string name) =>
        new("CL0710", $"'{name}' is not filled in, so nothing was kept; go back and write it", "");

    public static Problem NoFile() =>
        new("CL0711", "no file was chosen, so nothing was kept; choose one or several", "");

    public static Problem NoAddress(string given) =>
        new("CL0712", $"'{given}' is no address of a page; write it whole, as https://example.org/report", "");

    public static Problem Unkept(string reason) =>
        new("CL0714", $"what was sent cannot be kept beside the ledger ({reason}); make room for it, or let its folder be written to", "");

    public static Problem NoEdition(string said) =>
        new("CL0713", $"the edition cannot be composed: {said}", "");
}

using System.Globalization;
using Claimline.Language;

namespace Claimline.Intake;

/// <summary>Every reason for refusing a document. Codes never change meaning; docs/problems.md lists them.</summary>
public static class IntakeProblems
{
    public static Problem Missing(string where) =>
        new("CL0101", "there is no such file; check the path", where);

    public static Problem Unreadable(string where, string reason) =>
        new("CL0102", $"the file cannot be read ({reason}); check its permissions and the disk", where);

    public static Problem Empty(string where) =>
        new("CL0103", "the file holds no text; leave it out", where);

    public static Problem NotUnicode(string where, string encoding, long offset) =>
        new("CL0104", $"byte {offset} is not valid {encoding}; save the file as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8", where);

    public static Problem Binary(string where, long offset) =>
        new("CL0105", $"byte {offset} is NUL, so this is no plain text; extract the text first", where);

    public static Problem TooLarge(string where, long limit) =>
        new("CL0106", $"the file is larger than {limit / (1024 * 1024)} MB; split it", where);

    public static Problem UnknownKind(string where, string kind, string wayOut) =>
        new("CL0107", $"{kind} is not read; {wayOut}", where);

    public static Problem NothingInFolder(string where) =>
        new("CL0108", "the folder holds no file of a kind that is read; check the path", where);

    public static Problem Grew(string where) =>
        new("CL0109", "the file changed while it was read; add it again when it is complete", where);

    public static Problem NoMainText(string where) =>
        new("CL0110", "the page holds no running text, perhaps because a script fills it in; save it from the browser as it is shown", where);

    public static Problem Damaged(string where, string reason) =>
        new("CL0111", $"the file is damaged ({OneLine(reason)}); open it in the program it was made with and save it again", where);

    public static Problem Bomb(string where) =>
        new("CL0112", "it unpacks to hundreds of times its size, as what is made to fill a memory does; unpack it by hand if you trust it", where);

    public static Problem NestedArchive(string where) =>
        new("CL0113", "an archive within an archive is not read; unpack it", where);

    public static Problem NameLeadsOut(string where) =>
        new("CL0114", "the name leads out of the archive; give it another one and pack it again", where);

    public static Problem Locked(string where) =>
        new("CL0115", "the file is locked with a password; unlock it and save it again", where);

    public static Problem NoTextLayer(string where, int pages) =>
        new("CL0116", $"the file is a scan: {pages} {(pages == 1 ? "page" : "pages")} of pictures without text; have its text recognised first (OCR) and add the result", where);

    public static Problem NoPost(string where, int longest) =>
        new("CL0117", $"it has more than {longest} characters, which no post has; look for a quote that is never closed", where);

    public static Problem NoPosts(string where) =>
        new("CL0118", "the file holds no posts; name the columns that hold them, as in --columns text=body,time=created_at", where);

    public static Problem TooDeep(string where, int deepest) =>
        new("CL0119", $"its elements nest more than {deepest} deep or come to millions, as in no page that people write; copy its text into a file", where);

    public static Problem OpenQuote(string where) =>
        new("CL0117", "a quote in it is never closed, or stands within quotes without being doubled; close it, or double it", where);

    public static Problem NoTime(string where, string time) =>
        new("CL0120", $"'{OneLine(time)}' is no time that can be read in one way; write it as 2025-07-02T14:05:00+03:00, or as seconds or thousandths since 1970", where);

    public static Problem LostPlace(string where) =>
        new("CL0111", "the file is damaged (it is not valid JSON), and where the next post begins cannot be told: what follows was not read; correct it and add it again", where);

    public static Problem Unwritable(string where, string reason) =>
        new("CL0130", $"the file cannot be written ({reason}); check the folder and the disk", where);

    public static Problem NoAddress(string where) =>
        new("CL0131", "this is no address that is fetched; give one that begins with https:// or http://, without a name and password in it", where);

    public static Problem NotPublic(string where, string host) =>
        new("CL0132", $"{host} is on this machine or in its network, and only the public internet is fetched; save the page and add the file", where);

    public static Problem NotAllowed(string where) =>
        new("CL0133", "the site's robots.txt does not allow programs to fetch this; save the page from the browser and add the file", where);

    public static Problem Answered(string where, int status) =>
        new("CL0134", string.Create(CultureInfo.InvariantCulture, $"the server answered with status {status}; look at the address in a browser"), where);

    public static Problem NoAnswer(string where, string reason) =>
        new("CL0135", $"no answer came ({OneLine(reason)}); check the address, or try again later with 'claimline retry'", where);

    public static Problem TooManyRedirects(string where, int most) =>
        new("CL0136", string.Create(CultureInfo.InvariantCulture, $"the address leads on more than {most} times; give the one where it ends"), where);

    public static Problem NoEvidence(string where, string lacks) =>
        new("CL0137", $"it is no piece of evidence without {lacks}", where);

    public static Problem NoEvidenceList(string where) =>
        new("CL0138", "the file holds no list of evidence; give GeoJSON whose features are points, or a table with the columns lat, lon, date and link", where);

    public static Problem NoBoundaries(string where) =>
        new("CL0315", "the file holds no boundaries; give GeoJSON whose features are polygons or lines", where);

    public static Problem NoPlaces(string where) =>
        new("CL0310", "the file holds no table of places; give a GeoNames dump (.txt, .zip) or a tab-separated table with the columns name, lat and lon", where);

    private static string OneLine(string reason) => string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.') is var line && line.Length > 160 ? line[..160] : line;
}

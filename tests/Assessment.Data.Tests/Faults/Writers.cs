using Assessment.Data.Answering;
using Assessment.Data.Organisations;
using Assessment.Domain.Answering;
using Assessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Data.Tests.Faults;

/// <summary>Many people who save answers as fast as they can, in a process that will be killed.</summary>
public static class Writers
{
    private const int People = 16;

    /// <summary>Each writer has a question of its own and changes it again and again; a line of standard output is an answer that was reported as saved.</summary>
    public static async Task SaveForEver(DatabaseSetting setting)
    {
        Guid sheet, focalPoint;
        await using (var db = setting.Open(Reader.System("a test")))
        {
            sheet = (await db.Sheets.OrderBy(row => row.Id).FirstAsync()).Id;
            focalPoint = await db.Memberships.Where(held => held.Role == Role.FocalPoint
                && db.Sheets.Any(row => row.Id == sheet && row.ParticipationId == held.ParticipationId)).Select(held => held.PersonId).SingleAsync();
        }
        var reader = await setting.ReadReaderAsync(focalPoint, isAdministrator: false);
        await Task.WhenAll(Enumerable.Range(0, People).Select(writer => Task.Run(() => Write(setting, reader, sheet, writer))));
    }

    private static async Task Write(DatabaseSetting setting, Reader reader, Guid sheet, int writer)
    {
        var address = new AnswerAddress($"question_{writer}");
        int version;
        await using (var db = setting.Open(reader))
            version = await db.GivenAnswers.Where(answer => answer.SheetId == sheet && answer.Question == address.Question).Select(answer => answer.Version).SingleOrDefaultAsync();
        while (true)
        {
            await using var db = setting.Open(reader);
            var edit = new AnswerEdit(address, AnswerState.Answered, version, Guid.NewGuid()) { Text = new string((char)('a' + (version % 26)), 2000), Comment = $"{version}" };
            var outcome = (await db.SaveAnswersAsync(sheet, [edit], DateTimeOffset.UtcNow)).Single();
            if (outcome.Kind != SaveKind.Saved)
                throw new InvalidOperationException($"Writer {writer}: {outcome.Kind}");
            version = outcome.Now!.Version;
            Console.WriteLine(edit.EditId);
        }
    }
}

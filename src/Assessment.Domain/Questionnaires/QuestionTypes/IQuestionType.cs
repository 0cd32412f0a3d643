using Assessment.Domain.Answering;

namespace Assessment.Domain.Questionnaires;

/// <summary>
/// A kind of question: how its answers are read, checked and turned into points. One file a type; <see cref="QuestionTypes.All"/> lists
/// them.
/// </summary>
public interface IQuestionType
{
    /// <summary>The word in the questionnaire file, for example <c>yes_no</c>.</summary>
    string Id { get; }

    /// <summary>False for notes, and for repeat groups, whose questions are answered: nothing to answer in itself.</summary>
    bool IsAnswered => true;

    /// <summary>
    /// The members of a question that only some types use and this one does, as written in the file, for example <c>options</c>.
    /// </summary>
    IReadOnlyList<string> Members => [];

    /// <summary>The options a respondent chooses from: those the question lists, or the type's own (yes, no).</summary>
    IReadOnlyList<Option> Options(Question question) => question.Options;

    /// <summary>
    /// All that <c>${id}</c> can be in an expression (of a multiple choice or a ranking: a word of it), where that is known; null where
    /// anything is possible. See <see cref="ExpressionText"/>.
    /// </summary>
    IReadOnlyList<string>? ExpressionWords(Question question, Questionnaire questionnaire) =>
        Options(question) is { Count: > 0 } options ? [.. options.Select(o => o.Id)] : null;

    /// <summary>
    /// Other types whose answers are answers of this type too, so that they carry over to a newer edition that has made one of the other.
    /// </summary>
    IReadOnlyList<string> Continues => [];

    /// <summary>What stands in the way of old answers although nothing they name is gone, in words.</summary>
    IEnumerable<string> LostFrom(Question older, Question newer) => [];

    /// <summary>What an answer still lacks before it can be submitted, as a request; null when it is whole.</summary>
    string? Lacks(Slot slot, in Answer answer) => null;

    /// <summary>
    /// What a questionnaire author got wrong in the members of this type. Places are member names, for example <c>options[1].score</c>.
    /// </summary>
    IEnumerable<Problem> Check(Question question, Questionnaire questionnaire) => [];

    /// <summary>Reads canonical text (trimmed, not empty) into an answer, or says what was expected.</summary>
    AnswerReading Read(Slot slot, string text, Questionnaire questionnaire);

    /// <summary>
    /// What <c>${id}</c> is in an expression for an answered answer: option ids without the words of "other, specify", a level's value,
    /// an amount without its currency; otherwise the canonical text.
    /// </summary>
    string ExpressionText(in Answer answer) => answer.Text ?? "";

    /// <summary>
    /// Points of an answered answer; null when the answer earns none by its nature (text, files, an option without a score).
    /// </summary>
    double? Points(Slot slot, in Answer answer, Questionnaire questionnaire) => null;

    /// <summary>
    /// Lowest and highest points possible, for a matrix those of one row; null when the question is not scored, and for repeat groups.
    /// </summary>
    ScoreRange? Range(Question question, Questionnaire questionnaire) => null;

    /// <summary>
    /// A complete small question of this type, for tests and documentation. Scales it names are in <see
    /// cref="QuestionTypes.ExampleScale"/>.
    /// </summary>
    Question Example { get; }

    /// <summary>
    /// An answer to <see cref="Example"/> in canonical text (of its first row, for a matrix); null for notes and repeat groups.
    /// </summary>
    string? ExampleAnswer { get; }
}

/// <summary>What reading a text gave: an answer, or what was expected instead ("a whole number from 0 to 100").</summary>
public readonly record struct AnswerReading(Answer Answer, string? Expected)
{
    public static implicit operator AnswerReading(Answer answer) => new(answer, null);

    public static AnswerReading Wrong(string expected) => new(Answer.Blank, expected);
}

/// <summary>The lowest and highest score a node can have; infinite where the questionnaire sets no limit.</summary>
public readonly record struct ScoreRange(double Lowest, double Highest);

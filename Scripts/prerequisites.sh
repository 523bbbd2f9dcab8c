# shellcheck shell=bash
# What ./start and ./test need before they can build: a Swift toolchain and a few packages of the
# distribution. Sourced by both; defines functions, changes nothing by itself.

# say VIETNAMESE ENGLISH: every message of the two scripts goes through here.
say() {
  if [ "${TIENDO_LANG:-}" = en ]; then
    printf '==> %s\n' "$2"
  else
    printf '==> %s\n    %s\n' "$1" "$2"
  fi
}

# stop VIETNAMESE ENGLISH: says why the script cannot go on, and ends it (3: could not run).
stop() {
  say "$1" "$2" >&2
  exit 3
}

minimum_swift=6.1

require_swift() {
  local url=https://www.swift.org/install/linux/ version major minor
  if ! command -v swift >/dev/null 2>&1; then
    stop "Máy chưa có Swift. Cài Swift $minimum_swift trở lên theo $url rồi chạy lại." \
      "Swift is not installed. Get Swift $minimum_swift or newer from $url, then run this again."
  fi
  version=$(swift --version 2>/dev/null |
    sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | sed -n 1p)
  major=${version%%.*}
  minor=${version#*.}
  if [ -z "$version" ] ||
    [ "$major" -lt "${minimum_swift%%.*}" ] ||
    { [ "$major" -eq "${minimum_swift%%.*}" ] && [ "$minor" -lt "${minimum_swift#*.}" ]; }; then
    stop "Cần Swift $minimum_swift trở lên, máy đang có ${version:-bản không rõ}. Cài theo $url rồi chạy lại." \
      "Swift $minimum_swift or newer is needed, found ${version:-an unknown version}. Get it from $url, then run this again."
  fi
}

# Whether what a package provides is already here, however it came.
package_is_present() {
  case $1 in
    libarchive-dev) pkg-config --exists libarchive 2>/dev/null ;;
    libxml2-dev) pkg-config --exists libxml-2.0 2>/dev/null ;;
    libxlsxwriter-dev) pkg-config --exists xlsxwriter 2>/dev/null ;;
    zlib1g-dev) pkg-config --exists zlib 2>/dev/null ;;
    libsqlite3-dev) pkg-config --exists sqlite3 2>/dev/null ;;
    pkg-config) command -v pkg-config >/dev/null 2>&1 ;;
    poppler-utils) command -v pdftotext >/dev/null 2>&1 ;;
    python3) command -v python3 >/dev/null 2>&1 ;;
    python3-venv) python3 -c 'import ensurepip' >/dev/null 2>&1 ;;
    libjs-bootstrap5) [ -f /usr/share/javascript/bootstrap5/css/bootstrap.min.css ] ;;
    libjs-chart.js) [ -f /usr/share/javascript/chart.js/chart.min.js ] ;;
    chromium) command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ;;
    git) command -v git >/dev/null 2>&1 ;;
    *) return 1 ;;
  esac
}

# Why a package is needed, said before it is installed.
explain_package() {
  local vietnamese english
  case $1 in
    libarchive-dev)
      vietnamese="mở và ghi tệp .docx, .xlsx (vốn là tệp nén zip)"
      english="opens and writes .docx and .xlsx, which are zip archives"
      ;;
    libxml2-dev)
      vietnamese="đọc XML bên trong các tệp đó"
      english="reads the XML inside them"
      ;;
    libxlsxwriter-dev)
      vietnamese="ghi bảng tính .xlsx"
      english="writes .xlsx workbooks"
      ;;
    zlib1g-dev)
      vietnamese="nén các tệp .xlsx"
      english="packs .xlsx files"
      ;;
    libsqlite3-dev)
      vietnamese="giữ sổ số liệu trong một tệp"
      english="keeps the ledger in one file"
      ;;
    libjs-bootstrap5)
      vietnamese="kiểu dáng của các trang web"
      english="the look of the web pages"
      ;;
    libjs-chart.js)
      vietnamese="vẽ biểu đồ trên các trang web"
      english="draws the charts of the web pages"
      ;;
    git)
      vietnamese="lấy các gói Swift mà chương trình dùng"
      english="fetches the Swift packages that the program uses"
      ;;
    pkg-config)
      vietnamese="giúp Swift tìm các thư viện hệ thống"
      english="lets Swift find the system libraries"
      ;;
    poppler-utils)
      vietnamese="lấy chữ từ tệp PDF"
      english="takes the text out of PDF files"
      ;;
    python3)
      vietnamese="chấm điểm phần đọc văn bản khi kiểm thử"
      english="scores the reader in the tests"
      ;;
    chromium)
      vietnamese="mở các trang web như người dùng khi kiểm thử"
      english="opens the web pages in the tests as people do"
      ;;
    python3-venv)
      vietnamese="giữ các gói Python của kiểm thử trong một thư mục riêng"
      english="keeps the Python packages of the tests in a folder of their own"
      ;;
  esac
  say "$1: $vietnamese" "$1: $english"
}

# require_packages NAME...: installs those of the named packages that are missing.
require_packages() {
  local name missing="" as_root=""
  for name in "$@"; do
    package_is_present "$name" || missing="$missing $name"
  done
  missing=${missing# }
  [ -n "$missing" ] || return 0

  if [ "$(uname -s)" != Linux ] || ! command -v apt-get >/dev/null 2>&1; then
    stop "Chỉ tự cài được trên Debian và Ubuntu. Hãy cài các gói tương đương với: $missing, rồi chạy lại." \
      "Only Debian and Ubuntu are set up automatically. Install your system's equivalents of: $missing, then run this again."
  fi
  say "Cần cài thêm từ kho của hệ điều hành: $missing" \
    "To be installed from the distribution's packages: $missing"
  for name in $missing; do explain_package "$name"; done

  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      stop "Không có quyền root và không có sudo. Nhờ quản trị viên chạy: apt-get install -y $missing" \
        "Neither root nor sudo is available. Ask an administrator to run: apt-get install -y $missing"
    fi
    as_root=sudo
  fi
  # $as_root is empty or one word, $missing a list of names: both are meant to be split.
  # shellcheck disable=SC2086
  if ! { $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      -o DPkg::Lock::Timeout=120 $missing; }; then
    stop "Cài không thành công. Xem thông báo ở trên, hoặc tự chạy: ${as_root:+$as_root }apt-get install -y $missing" \
      "The installation failed. See the messages above, or run: ${as_root:+$as_root }apt-get install -y $missing"
  fi
}

# offer_packages NAME...: the same, for what can be done without; fails where they cannot be had.
offer_packages() (require_packages "$@")

# prepare_python FOLDER MODULE=REQUIREMENT...: a Python of its own with those packages, which open in
# the tests what the program writes, and its pages. Without a network those tests are skipped.
prepare_python() {
  local folder=$1 entry modules="" requirements=""
  shift
  for entry in "$@"; do
    modules="$modules${modules:+, }${entry%%=*}"
    requirements="$requirements ${entry#*=}"
  done
  if "$folder/bin/python3" -c "import $modules" >/dev/null 2>&1; then return 0; fi
  say "Đang cài gói Python để kiểm thử:$requirements" "Installing Python packages for the tests:$requirements"
  # $requirements is a list of words: it is meant to be split.
  # shellcheck disable=SC2086
  if ! { python3 -m venv "$folder" && "$folder/bin/python3" -m pip install -q $requirements; } >/dev/null 2>&1; then
    say "Không cài được; các phép thử mở tệp bằng chương trình khác sẽ được bỏ qua." \
      "They cannot be installed; tests that open files with other programs are skipped."
  fi
}

# The compiler takes the tables of Catalogues/ in through one file and does not see them change.
refresh_catalogues() {
  if [ -n "$(find Catalogues -name '*.csv' -newer Catalogues/embedded.c)" ]; then
    touch Catalogues/embedded.c
  fi
  if [ -n "$(find Templates/reports -name '*.yaml' -newer Templates/embedded.c)" ]; then
    touch Templates/embedded.c
  fi
}

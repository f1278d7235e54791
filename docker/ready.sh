#!/bin/bash
# Whether the application is ready. The image has no HTTP client; bash speaks enough of it.
exec 3<>"/dev/tcp/127.0.0.1/${ATALAYA_PORT:-8080}" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
head -n 1 <&3 | grep -q ' 200'
